import type { Schema, TypeOrigin } from '../model/schema.js';
import { declarationText } from './declaration.js';
import { freeNames } from './free-names.js';
import { collectImports } from './imports.js';
import {
  type Declared,
  declarationKey,
  isPrintedAs,
  type OpenContext,
  type PrintedKind,
  type Use,
} from './printed-kind.js';
import type { TypeContext } from './type-text.js';

/** A module of types while it is printed. */
export interface TypeModule {
  readonly context: OpenContext;
  /**
   * What was printed for this object before, by this name and in a module like this one, as long as all names in it are
   * the same here; else what is printed now. Most kinds of a watched project are the same ones again in its next run.
   */
  readonly remembering: (owner: object, name: string, print: () => readonly string[]) => readonly string[];
  /** The declarations that the types printed so far asked for, in the order in which they did. */
  readonly declarations: () => readonly string[];
  readonly imports: () => readonly string[];
}

const printed = new WeakMap<object, PrintedKind>();

/** Whether `now` prints as the other did, in a module where all else is the same; then it is known as well. */
export function printsAgain(
  before: object,
  now: object,
  print: (name: string, context: OpenContext) => readonly string[],
): boolean {
  const known = printed.get(before);
  if (known === undefined || !isPrintedAs(known, (context) => print(known.name, context))) return false;
  printed.set(now, known);
  return true;
}

/** `own`: the names that are the module's own. */
export function openTypeModule(path: string, own: readonly string[]): TypeModule {
  const free = freeNames(own);
  const imports = collectImports(path, free, true);
  const names = new Map<string, string>();
  const declared = new Map<string, Declared>();
  let uses = new Map<string, Use>();

  function importName(module: string, name: string): string {
    const local = imports.add(module, name);
    if (!uses.has(local)) uses.set(local, { kind: 'import', module, name, local });
    return local;
  }

  function nameOf(key: string, wanted: string): string {
    const local = names.get(key) ?? free(wanted);
    names.set(key, local);
    return local;
  }

  function context(variant: 'read' | 'input'): TypeContext {
    const here: TypeContext = { variant, importName, declare };
    function declare(origin: TypeOrigin, schema: Schema): string {
      const key = declarationKey(variant, origin);
      const wanted = variant === 'read' ? origin.name : `${origin.name}Input`;
      const local = nameOf(key, wanted);
      if (declared.has(key)) {
        if (!uses.has(key)) uses.set(key, { kind: 'declaration', key, wanted, local });
        return local;
      }
      const base = () => context('read').declare(origin, schema);
      // First its place, then its text, which may declare more.
      const declaration: Declared = { name: local, text: '' };
      declared.set(key, declaration);
      uses.set(key, { kind: 'declaration', key, wanted, local, declared: declaration });
      declaration.text = declarationText(local, schema, here, base);
      return local;
    }
    return here;
  }

  /** Asks for the names in the order in which printing would, and declares what it would. */
  function isSame(use: Use): boolean {
    if (use.kind === 'import') return imports.add(use.module, use.name) === use.local;
    if (nameOf(use.key, use.wanted) !== use.local || declared.has(use.key) !== (use.declared === undefined))
      return false;
    if (use.declared) declared.set(use.key, use.declared);
    return true;
  }

  function forget(uses: readonly Use[]): void {
    for (const use of uses) {
      if (use.kind === 'declaration' && use.declared && declared.get(use.key) === use.declared)
        declared.delete(use.key);
    }
  }

  return {
    context,
    remembering(owner, name, print) {
      const known = printed.get(owner);
      if (known?.name === name && known.uses.every(isSame)) return known.texts;
      forget(known?.uses ?? []);
      uses = new Map();
      const texts = print();
      printed.set(owner, { name, uses: [...uses.values()], texts });
      return texts;
    },
    declarations: () => [...declared.values()].map(({ text }) => text),
    imports: imports.lines,
  };
}
