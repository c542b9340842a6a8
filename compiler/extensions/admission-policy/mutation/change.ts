import type { Expression as Cel } from '../../../cel/expression.js';
import type { Value } from '../../../cel/lowering/form.js';

/** How what a function returns differs from the object that it was given. */
export type Change =
  | { readonly kind: 'none' }
  | { readonly kind: 'set'; readonly value: Cel; readonly isScalar: boolean }
  | { readonly kind: 'remove' }
  | MembersChange
  | ElementsChange
  | AppendChange
  | { readonly kind: 'choose'; readonly test: Cel; readonly whenTrue: Change; readonly whenFalse: Change };

/** Some properties of an object, or entries of a map; all others stay. */
export interface MembersChange {
  readonly kind: 'members';
  readonly of: Value;
  readonly members: readonly (readonly [string, Change])[];
}

/** Each element of a list in the same way. */
export interface ElementsChange {
  readonly kind: 'elements';
  readonly of: Value;
  /** The names that CEL has for the element and its position. */
  readonly item: string;
  readonly index: string;
  readonly element: Change;
}

/** What stays of a list, and more elements after it. */
export interface AppendChange {
  readonly kind: 'append';
  readonly of: Value;
  readonly before: Change;
  readonly items: readonly Appended[];
}

export interface Appended {
  readonly value: Cel;
  readonly when?: Cel;
}

export const none: Change = { kind: 'none' };
