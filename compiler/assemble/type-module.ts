import type { Schema, TypeOrigin } from '../model/schema.js';
import { docComment } from './doc-comment.js';
import { freeNames } from './free-names.js';
import { defaultsFinder } from './has-defaults.js';
import { collectImports } from './imports.js';
import { membersText, type TypeContext } from './type-text.js';

/** A module of types while it is printed. */
export interface TypeModule {
  readonly context: (variant: 'read' | 'input') => TypeContext;
  /** The interfaces that the types printed so far asked for, in the order in which they did. */
  readonly interfaces: () => readonly string[];
  readonly imports: () => readonly string[];
}

/** `declared`: the names that are the module's own. */
export function openTypeModule(path: string, declared: readonly string[]): TypeModule {
  const free = freeNames(declared);
  const imports = collectImports(path, free, true);
  const interfaces = new Map<string, { readonly name: string; readonly text: string }>();
  const hasDefaults = defaultsFinder();

  function context(variant: 'read' | 'input'): TypeContext {
    const here: TypeContext = { variant, hasDefaults, importName: imports.add, declare };
    function declare({ module, name }: TypeOrigin, schema: Schema): string {
      const key = [variant, module, name].join('\u0000');
      const known = interfaces.get(key);
      if (known !== undefined) return known.name;
      const local = free(variant === 'read' ? name : `${name}Input`);
      // First its place, then its text, which may declare more.
      interfaces.set(key, { name: local, text: '' });
      interfaces.set(key, { name: local, text: interfaceText(local, schema, here) });
      return local;
    }
    return here;
  }
  const texts = () => [...interfaces.values()].map(({ text }) => text);
  return { context, interfaces: texts, imports: imports.lines };
}

function interfaceText(name: string, schema: Schema, context: TypeContext): string {
  const head = [...docComment(schema.description, ''), `export interface ${name} {`].join('\n');
  return `${head}\n${membersText(schema, '  ', context)}}`;
}
