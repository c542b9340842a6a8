import type { Range, Specifier } from '../../syntax/tree.js';

/**
 * A file's executable part, as plain data: what the analysis of client calls runs on. It is made from TypeScript's own
 * tree; of control flow only what may happen is left, not when.
 */
export interface ModuleCode {
  readonly path: string;
  /** The top-level statements, and by local name the variables of the module. */
  readonly main: FunctionCode;
  readonly variables: ReadonlyMap<string, Variable>;
  /** What is loaded with it: imports and re-exports of values. */
  readonly loads: readonly Specifier[];
}

/** A binding of a scope; two of one name are two objects. */
export interface Variable {
  readonly name: string;
  readonly owner: Owner;
}

/** The function whose activations hold the variable. */
export interface Owner {
  readonly path: string;
}

export interface FunctionCode extends Range {
  /** Such as `reconcile` or `Pods.list`; empty for a callback. */
  readonly name: string;
  readonly owner: Owner;
  readonly parameters: readonly ParameterCode[];
  /** Function declarations come first, as they are hoisted. */
  readonly body: readonly Expression[];
  /** Arrow functions have the `this` and `arguments` of where they stand. */
  readonly arrow: boolean;
  readonly generator: boolean;
  /** Whether it may end without a return, and so give undefined. */
  readonly mayEnd: boolean;
}

export interface ParameterCode {
  readonly target: Target;
  readonly rest: boolean;
}

export interface ClassCode extends Range {
  readonly name: string;
  readonly base?: Expression;
  /** Undefined where it has none of its own. */
  readonly constructorCode?: FunctionCode;
  readonly members: readonly ClassMember[];
}

/** Fields' initializers and static blocks are functions of their own, with the instance or the class as `this`. */
export interface ClassMember {
  readonly kind: 'method' | 'get' | 'set' | 'field' | 'block';
  readonly static: boolean;
  /** An expression where it is computed. */
  readonly name: PropertyName;
  readonly code?: FunctionCode;
}

export type PropertyName = string | Expression;

/** Where a value goes: a declaration, a parameter, the left side of an assignment. */
export interface Target {
  readonly pattern: Pattern;
  readonly fallback?: Expression;
}

export type Pattern =
  | ({ readonly kind: 'variable'; readonly variable: Variable } & Range)
  | ({ readonly kind: 'property'; readonly object: Expression; readonly name: PropertyName } & Range)
  | ({ readonly kind: 'object'; readonly members: readonly PatternMember[]; readonly rest?: Pattern } & Range)
  | ({ readonly kind: 'array'; readonly elements: readonly (Target | undefined)[]; readonly rest?: Pattern } & Range)
  /** A variable that the module can't assign: an import, a global. */
  | ({ readonly kind: 'outside' } & Range);

export interface PatternMember {
  readonly name: PropertyName;
  readonly target: Target;
}

/** How a value leaves what the analysis sees. */
export type Leak = 'thrown' | 'syntax' | 'decorator';

export type Expression = Range &
  (
    | { readonly kind: 'text'; readonly value: string }
    /** undefined, null, numbers, booleans, and what operators make of them: nothing that could be called. */
    | { readonly kind: 'nothing'; readonly after: readonly Expression[] }
    /** A value from somewhere else. */
    | { readonly kind: 'foreign'; readonly after: readonly Expression[] }
    | { readonly kind: 'template'; readonly parts: readonly (string | Expression)[] }
    | { readonly kind: 'variable'; readonly variable: Variable }
    | { readonly kind: 'imported'; readonly specifier: Specifier; readonly name: string }
    | { readonly kind: 'global'; readonly name: string }
    | { readonly kind: 'this' | 'super' | 'arguments' }
    | { readonly kind: 'property'; readonly object: Expression; readonly name: PropertyName }
    | CallExpression
    | { readonly kind: 'function'; readonly code: FunctionCode }
    | { readonly kind: 'class'; readonly code: ClassCode }
    | { readonly kind: 'object'; readonly members: readonly ObjectMember[] }
    | { readonly kind: 'array'; readonly elements: readonly Argument[] }
    | { readonly kind: 'assign'; readonly target: Target; readonly value: Expression }
    /** One of them, after the others. */
    | { readonly kind: 'either'; readonly after: readonly Expression[]; readonly options: readonly Expression[] }
    /** What a loop over it gives. */
    | { readonly kind: 'element'; readonly of: Expression }
    | { readonly kind: 'return'; readonly value: Expression }
    | { readonly kind: 'yield'; readonly value: Expression; readonly all: boolean }
    | { readonly kind: 'leak'; readonly how: Leak; readonly parts: readonly Expression[] }
  );

export type CallExpression = Range & {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly arguments: readonly Argument[];
  /** With `new`. */
  readonly constructs: boolean;
};

export interface Argument {
  readonly value: Expression;
  readonly spread: boolean;
}

export type ObjectMember =
  | { readonly kind: 'value' | 'get' | 'set'; readonly name: PropertyName; readonly value: Expression }
  | { readonly kind: 'spread'; readonly value: Expression };
