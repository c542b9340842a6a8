import type { Report } from '../../diagnostics/diagnostic.js';
import type { Expression, FunctionExpression } from '../../model/expression.js';
import type { Location } from '../../model/location.js';
import type { Expression as Cel } from '../expression.js';
import type { Variables } from '../variables.js';
import { type Kind, type Mode, nothing } from './kind.js';

/** What an expression of TypeScript's comes to: a value in CEL, or something that only parts of are values. */
export type Form =
  | Value
  | Tuple
  | Sequence
  | RecordForm
  | Joined
  | Choice
  | Closure
  | { readonly form: 'set'; readonly of: Tuple | Sequence | Value }
  | { readonly form: 'pattern'; readonly source: string; readonly flags: string }
  | { readonly form: 'global' | 'library'; readonly name: string };

/** `cel` may be evaluated where `present` holds; where it does not, the value is what `missing` says. */
export interface Value {
  readonly form: 'value';
  readonly kind: Kind;
  readonly cel: Cel;
  /** Undefined for a value that is always there. */
  readonly present?: Cel;
  readonly missing?: Missing;
  /** In a chain: what an `?.` before it depends on. */
  readonly short?: Cel;
}

export type Missing = 'undefined' | 'null' | 'either';

/** A list whose elements are written out. */
export interface Tuple {
  readonly form: 'tuple';
  readonly elements: readonly Element[];
  /** What a match has by the names of groups. */
  readonly named?: ReadonlyMap<string, Form>;
}

export interface Element {
  readonly value: Form;
  /** Whether it is in the list at all, after a filter. */
  readonly when?: Cel;
}

/** What comes of each element of a CEL list, or key of a CEL map, without making a list of it. */
export interface Sequence {
  readonly form: 'sequence';
  readonly range: Cel;
  readonly element: (scope: Scope, item: Cel) => Form;
  /** False for what comes of a map: CEL does not say in which order. */
  readonly ordered: boolean;
  /** The elements are the range's own: nothing is made of them. */
  readonly identity: boolean;
  readonly filter?: Filter;
}

/** What the range of a sequence was made of, and of which items. */
export interface Filter {
  readonly of: Cel;
  readonly passes: (scope: Scope, item: Cel) => Cel;
}

export interface RecordForm {
  readonly form: 'record';
  readonly properties: ReadonlyMap<string, Form>;
  /** What it was spread of first: properties that are not above are this value's. */
  readonly base?: Value;
}

/** Lists put together by spreads, one after the other. */
export interface Joined {
  readonly form: 'joined';
  readonly parts: readonly Form[];
}

/** One of two forms that are not both values. */
export interface Choice {
  readonly form: 'choice';
  readonly test: Cel;
  readonly whenTrue: Form;
  readonly whenFalse: Form;
}

export interface Closure {
  readonly form: 'closure';
  readonly function: FunctionExpression;
  /** The variables around it. */
  readonly scope: Scope;
}

/** What a function returns, by what it depends on: texts and booleans may mix until someone asks for one value. */
export type Outcome =
  | { readonly kind: 'leaf'; readonly form: Form; readonly at: Location }
  | { readonly kind: 'branch'; readonly test: Cel; readonly whenTrue: Outcome; readonly whenFalse: Outcome };

/** Texts of conditions that hold, gathered when somebody asks. */
export type Facts = () => ReadonlySet<string>;

/** What is known where an expression stands. */
export interface Scope {
  readonly run: Run;
  readonly variables: Variables<Form>;
  readonly facts: Facts;
  /** What a check has narrowed, by the text of its CEL. */
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Names of variables in CEL. */
  readonly taken: ReadonlySet<string>;
}

/** What the user calls things: values by the text of their CEL, and what becomes a value later. */
export interface Names {
  readonly values: Map<string, string>;
  readonly forms: WeakMap<Form, string>;
}

/** What one function is lowered with. */
export interface Run {
  readonly mode: Mode;
  readonly report: Report;
  readonly names: Names;
  /** The forms that hold each other. */
  readonly form: (scope: Scope, expression: Expression) => Form;
  readonly outcome: (scope: Scope, expression: Expression) => Outcome;
  readonly call: (scope: Scope, callee: Form, args: readonly Form[], at: Location) => Outcome;
}

export function value(kind: Kind, cel: Cel): Value {
  return { form: 'value', kind, cel };
}

export function constant(given: string | number | boolean): Value {
  switch (typeof given) {
    case 'boolean':
      return value({ kind: 'boolean' }, { kind: 'constant', type: 'bool', value: given });
    case 'string':
      return value(
        { kind: 'string', plain: !/[^\0-\x7f]/.test(given), values: [given] },
        { kind: 'constant', type: 'string', value: given },
      );
    default:
      return Number.isSafeInteger(given)
        ? value({ kind: 'integer', least: given, most: given }, { kind: 'constant', type: 'int', value: BigInt(given) })
        : value({ kind: 'double' }, { kind: 'constant', type: 'double', value: given });
  }
}

export const truth: Cel = { kind: 'constant', type: 'bool', value: true };
export const falsehood: Cel = { kind: 'constant', type: 'bool', value: false };

/** null or undefined. */
export function missing(which: Missing): Value {
  return {
    form: 'value',
    kind: nothing,
    cel: { kind: 'constant', type: 'null', value: null },
    present: falsehood,
    missing: which,
  };
}

/** The same value, there only under a condition. */
export function given(of: Value, present: Cel | undefined, missing: Missing): Value {
  if (!present || isConstant(present, true)) return of;
  return { ...of, present, missing };
}

export function isConstant(cel: Cel, value: string | number | boolean): boolean {
  return cel.kind === 'constant' && cel.value === value;
}

/** The constant that a form is; undefined for all others. */
export function constantOf(form: Form): string | number | boolean | bigint | undefined {
  if (form.form !== 'value' || form.cel.kind !== 'constant' || form.present) return undefined;
  return form.cel.value ?? undefined;
}
