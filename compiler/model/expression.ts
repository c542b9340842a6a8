import type { Location } from './location.js';

/**
 * What a function of the user's computes, for those that become CEL: syntax with its names resolved, so that nothing
 * of TypeScript is needed to read it. Functions of the project are nested where they are called, and may be shared;
 * none contains itself.
 */
export interface FunctionExpression {
  readonly kind: 'function';
  /** Empty for a closure. */
  readonly name: string;
  readonly parameters: readonly Pattern[];
  /** For parameters that are undefined, by their position. */
  readonly defaults?: readonly (Expression | undefined)[];
  readonly body: readonly Statement[];
  readonly at: Location;
}

/** What a parameter or a constant binds: a name, or parts of a value by name. */
export type Pattern =
  | { readonly kind: 'name'; readonly name: string; readonly at: Location }
  | { readonly kind: 'object'; readonly properties: readonly PropertyPattern[]; readonly at: Location }
  /** Undefined elements are skipped. */
  | { readonly kind: 'list'; readonly elements: readonly (ElementPattern | undefined)[]; readonly at: Location };

export interface ElementPattern {
  readonly pattern: Pattern;
  /** For an element that is undefined. */
  readonly fallback?: Expression;
  /** All that are left, as a list. */
  readonly isRest: boolean;
}

export interface PropertyPattern {
  readonly name: string;
  readonly pattern: Pattern;
  /** For a property that is undefined. */
  readonly fallback?: Expression;
}

export type Statement =
  | { readonly kind: 'const'; readonly pattern: Pattern; readonly value: Expression; readonly at: Location }
  /** Of a variable that is declared before, in the same function. `fills`: its list has more elements, whoever has that list. */
  | {
      readonly kind: 'assign';
      readonly name: string;
      readonly value: Expression;
      readonly fills?: true;
      readonly at: Location;
    }
  | {
      readonly kind: 'if';
      readonly test: Expression;
      readonly whenTrue: readonly Statement[];
      readonly whenFalse: readonly Statement[];
      readonly at: Location;
    }
  | { readonly kind: 'return'; readonly value: Expression; readonly at: Location }
  | {
      readonly kind: 'for';
      /** What each element is bound to. */
      readonly pattern: Pattern;
      readonly list: Expression;
      readonly body: readonly Statement[];
      readonly at: Location;
    }
  /** On with the next element. */
  | { readonly kind: 'continue'; readonly at: Location }
  | { readonly kind: 'switch'; readonly subject: Expression; readonly cases: readonly Case[]; readonly at: Location };

/** Labels that share a body; one that falls through has the bodies after it up to `break` as its own. */
export interface Case {
  readonly labels: readonly Expression[];
  readonly isDefault: boolean;
  readonly body: readonly Statement[];
}

/** Parentheses, `as const`, `satisfies` and `!` are gone. */
export type Expression = { readonly at: Location } & (
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null | undefined }
  | { readonly kind: 'regularExpression'; readonly source: string; readonly flags: string }
  /** One text more than values. */
  | { readonly kind: 'template'; readonly texts: readonly string[]; readonly values: readonly Expression[] }
  /** A parameter, or a constant in a function. Those of files are replaced by what they hold. */
  | { readonly kind: 'variable'; readonly name: string }
  /** `Object`, `Math`, `Number`, `Boolean`, … */
  | { readonly kind: 'global'; readonly name: string }
  /** A function of `kext/cel`. */
  | { readonly kind: 'library'; readonly name: string }
  | FunctionExpression
  /** `chain`: an `?.` before it ends the whole access. */
  | ({ readonly kind: 'property'; readonly object: Expression; readonly name: string } & Access)
  | ({ readonly kind: 'index'; readonly object: Expression; readonly index: Expression } & Access)
  | ({ readonly kind: 'call'; readonly callee: Expression; readonly args: readonly Expression[] } & Access)
  | { readonly kind: 'new'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'conditional';
      readonly test: Expression;
      readonly whenTrue: Expression;
      readonly whenFalse: Expression;
    }
  | { readonly kind: 'list'; readonly elements: readonly Expression[] }
  /** Only inside a list or an object. */
  | { readonly kind: 'spread'; readonly operand: Expression }
  | { readonly kind: 'object'; readonly properties: readonly ObjectProperty[] }
);

export type Call = Extract<Expression, { readonly kind: 'call' }>;
export type Binary = Extract<Expression, { readonly kind: 'binary' }>;

interface Access {
  /** `?.` stands right before this. */
  readonly optional: boolean;
  /** What stands before it is part of the same chain: an `?.` in there ends this too. */
  readonly chained: boolean;
}

export type ObjectProperty =
  | { readonly kind: 'property'; readonly name: string; readonly value: Expression }
  | { readonly kind: 'spread'; readonly value: Expression };

export type UnaryOperator = '!' | '-' | '+' | 'typeof';

export type BinaryOperator =
  | '==='
  | '!=='
  /** With `null` only. */
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '&&'
  | '||'
  | '??'
  | 'in';
