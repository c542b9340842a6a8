/** Offsets in the module's text; `start` is that of the first token. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A module specifier, without its quotes; the range is the literal's. */
export interface Specifier extends Range {
  readonly text: string;
}

export interface TypeParameterSyntax {
  readonly name: string;
  readonly constraint?: TypeSyntax;
  readonly fallback?: TypeSyntax;
}

export type MemberSyntax = PropertySyntax | IndexSyntax | SignatureSyntax | OpaqueMemberSyntax;

export interface PropertySyntax extends Range {
  readonly kind: 'property';
  readonly name: string;
  readonly optional: boolean;
  readonly type?: TypeSyntax;
  readonly at: Range;
  readonly comment?: Range;
}

export interface IndexSyntax extends Range {
  readonly kind: 'index';
  readonly key: TypeSyntax;
  readonly value: TypeSyntax;
  readonly comment?: Range;
}

/** `(x: string): void`, and `new (x: string): T`: what has one is a function, or a class. */
export interface SignatureSyntax extends Range {
  readonly kind: 'signature';
  readonly construct: boolean;
  readonly comment?: Range;
}

/** A method, or a name that only the checker can tell. */
export interface OpaqueMemberSyntax extends Range {
  readonly kind: 'opaque';
  readonly name: string;
  readonly optional: boolean;
  readonly at: Range;
  readonly comment?: Range;
}

/** A type as it is written; parentheses are gone. */
export type TypeSyntax =
  | KeywordSyntax
  | LiteralSyntax
  | ReferenceSyntax
  | ArraySyntax
  | TupleSyntax
  | ListSyntax
  | ObjectSyntax
  | MappedSyntax
  | ConditionalSyntax
  | InferSyntax
  | IndexedSyntax
  | KeyofSyntax
  | QuerySyntax
  | ImportSyntax
  | TemplateSyntax
  | OpaqueTypeSyntax;

export type Keyword =
  | 'string'
  | 'number'
  | 'boolean'
  | 'bigint'
  | 'symbol'
  | 'object'
  | 'any'
  | 'unknown'
  | 'never'
  | 'void'
  | 'undefined'
  | 'null';

/** Its range is nowhere: all of a name are one object. */
export interface KeywordSyntax extends Range {
  readonly kind: 'keyword';
  readonly name: Keyword;
}

export interface LiteralSyntax extends Range {
  readonly kind: 'literal';
  readonly value: string | number | boolean;
}

export interface ReferenceSyntax extends Range {
  readonly kind: 'reference';
  /** `['core', 'Pod']` for `core.Pod`. */
  readonly name: readonly string[];
  readonly arguments: readonly TypeSyntax[];
}

export interface ArraySyntax extends Range {
  readonly kind: 'array';
  readonly element: TypeSyntax;
  readonly readonly: boolean;
}

export interface TupleSyntax extends Range {
  readonly kind: 'tuple';
  /** The element of a tuple of one. */
  readonly only?: TypeSyntax;
}

export interface ListSyntax extends Range {
  readonly kind: 'union' | 'intersection';
  readonly members: readonly TypeSyntax[];
}

export interface ObjectSyntax extends Range {
  readonly kind: 'object';
  readonly members: readonly MemberSyntax[];
}

export interface MappedSyntax extends Range {
  readonly kind: 'mapped';
  readonly parameter: string;
  readonly constraint: TypeSyntax;
  readonly rename?: TypeSyntax;
  readonly readonly: Modifier;
  readonly optional: Modifier;
  readonly type?: TypeSyntax;
}

/** What a mapped type does to `readonly` and `?`. */
export type Modifier = 'add' | 'remove' | 'keep';

export interface ConditionalSyntax extends Range {
  readonly kind: 'conditional';
  readonly check: TypeSyntax;
  readonly extends: TypeSyntax;
  readonly whenTrue: TypeSyntax;
  readonly whenFalse: TypeSyntax;
}

/** `infer U`, in what a conditional type asks for. */
export interface InferSyntax extends Range {
  readonly kind: 'infer';
  readonly name: string;
  readonly constraint?: TypeSyntax;
}

export interface IndexedSyntax extends Range {
  readonly kind: 'indexed';
  readonly object: TypeSyntax;
  readonly index: TypeSyntax;
}

export interface KeyofSyntax extends Range {
  readonly kind: 'keyof';
  readonly operand: TypeSyntax;
}

/** `typeof name`. */
export interface QuerySyntax extends Range {
  readonly kind: 'query';
  readonly name: readonly string[];
}

/** `import('kext/core/v1').PodSpec`. */
export interface ImportSyntax extends Range {
  readonly kind: 'import';
  readonly specifier: Specifier;
  readonly name: readonly string[];
  readonly arguments: readonly TypeSyntax[];
}

export interface TemplateSyntax extends Range {
  readonly kind: 'template';
  /** One more than types. */
  readonly texts: readonly string[];
  readonly types: readonly TypeSyntax[];
}

/** What a schema never says, or what only the checker understands (`this`, predicates, assertions). */
export interface OpaqueTypeSyntax extends Range {
  readonly kind: 'function' | 'opaque';
}
