import type { Schema, TypeOrigin } from '../model/schema.js';
import { declarationText } from './declaration.js';
import type { TypeContext } from './type-text.js';

/** What a kind was printed as in a module of types, with the names that its texts hold, in the order of their first use. */
export interface PrintedKind {
  /** Of its type as sent. */
  readonly name: string;
  readonly uses: readonly Use[];
  readonly texts: readonly string[];
}

export type Use = ImportUse | DeclarationUse;

interface ImportUse {
  readonly kind: 'import';
  readonly module: string;
  readonly name: string;
  readonly local: string;
}

interface DeclarationUse {
  readonly kind: 'declaration';
  readonly key: string;
  readonly wanted: string;
  readonly local: string;
  /** Where this kind is what declared it. */
  readonly declared?: Declared;
}

export interface Declared {
  readonly name: string;
  text: string;
}

export type OpenContext = (variant: 'read' | 'input') => TypeContext;

/** What tells apart the types that a module declares: as read and as sent they are two. */
export function declarationKey(variant: 'read' | 'input', { module, name }: TypeOrigin): string {
  return `${variant}\u0000${module}\u0000${name}`;
}

/** Whether the same texts come out again, with the same names, first used in the same order: then the module is the same. */
export function isPrintedAs({ uses, texts }: PrintedKind, print: (context: OpenContext) => readonly string[]): boolean {
  const asked = new Set<Use>();
  let isSame = true;

  /** The local name; whether it was asked for the first time is told by the number of those asked. */
  function ask(use: Use | undefined): string {
    if (use === undefined || (!asked.has(use) && uses[asked.size] !== use)) isSame = false;
    else asked.add(use);
    return use?.local ?? '';
  }

  function importName(module: string, name: string): string {
    return ask(uses.find((use) => use.kind === 'import' && use.module === module && use.name === name));
  }

  function context(variant: 'read' | 'input'): TypeContext {
    const here: TypeContext = { variant, importName, declare };
    function declare(origin: TypeOrigin, schema: Schema): string {
      const key = declarationKey(variant, origin);
      const use = uses.find((use) => use.kind === 'declaration' && use.key === key);
      const isFirst = use !== undefined && !asked.has(use);
      const local = ask(use);
      if (!isFirst || use.kind !== 'declaration' || use.declared === undefined) return local;
      const base = () => context('read').declare(origin, schema);
      if (declarationText(local, schema, here, base) !== use.declared.text) isSame = false;
      return local;
    }
    return here;
  }

  const again = print(context);
  return isSame && asked.size === uses.length && again.every((text, at) => text === texts[at]);
}
