import type { Schema, TypeOrigin } from '../model/schema.js';
import { declarationText } from './declaration.js';
import { freeNames } from './free-names.js';
import { collectImports } from './imports.js';
import { rememberedText } from './remembered-text.js';
import type { TypeContext } from './type-text.js';

/** A module of types while it is printed. */
export interface TypeModule {
  readonly context: (variant: 'read' | 'input') => TypeContext;
  /** The declarations that the types printed so far asked for, in the order in which they did. */
  readonly declarations: () => readonly string[];
  readonly imports: () => readonly string[];
}

/** `own`: the names that are the module's own. */
export function openTypeModule(path: string, own: readonly string[]): TypeModule {
  const free = freeNames(own);
  const imports = collectImports(path, free, true);
  const declared = new Map<string, { readonly name: string; readonly text: string }>();

  function context(variant: 'read' | 'input'): TypeContext {
    const here: TypeContext = { variant, importName: imports.add, declare };
    function declare({ module, name }: TypeOrigin, schema: Schema): string {
      const key = [variant, module, name].join('\u0000');
      const known = declared.get(key);
      if (known !== undefined) return known.name;
      const local = free(variant === 'read' ? name : `${name}Input`);
      const base = () => context('read').declare({ module, name }, schema);
      // First its place, then its text, which may declare more.
      declared.set(key, { name: local, text: '' });
      const text = rememberedText({ schema, local, context: here, base }, (asked) =>
        declarationText(local, schema, asked.context, asked.base),
      );
      declared.set(key, { name: local, text });
      return local;
    }
    return here;
  }
  const texts = () => [...declared.values()].map(({ text }) => text);
  return { context, declarations: texts, imports: imports.lines };
}
