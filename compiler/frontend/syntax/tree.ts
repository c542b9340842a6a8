/**
 * What kext reads of a file, as plain data: declarations and types, no function bodies. It is made from the text
 * (`parse-module.ts`) or from TypeScript's own tree (`from-ast.ts`); nothing behind this file knows which.
 */
export interface Module {
  /** Absolute, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** By local name. */
  readonly imports: ReadonlyMap<string, ImportedName>;
  /** By exported name. */
  readonly exports: ReadonlyMap<string, ExportedName>;
  /** `export * from`. */
  readonly starExports: readonly Specifier[];
  /** By local name, in source order; several where interfaces merge or a type and a value share a name. */
  readonly declarations: ReadonlyMap<string, readonly DeclarationSyntax[]>;
  /** `declare global` or `declare module`: types may change anywhere. */
  readonly augments: boolean;
}

/** Offsets in the module's text; `start` is that of the first token. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A module specifier, without its quotes; the range is the literal's. */
export interface Specifier extends Range {
  readonly text: string;
}

export interface ImportedName {
  readonly specifier: Specifier;
  /** `default` and `*` as in JavaScript. */
  readonly name: string;
}

export type ExportedName =
  | { readonly kind: 'local'; readonly name: string }
  | { readonly kind: 'from'; readonly specifier: Specifier; readonly name: string };

export type DeclarationSyntax =
  | InterfaceSyntax
  | AliasSyntax
  | EnumSyntax
  | VariableSyntax
  | FunctionDeclarationSyntax
  | OpaqueSyntax;

interface DeclarationBase extends Range {
  readonly name: string;
  /** The name's own range. */
  readonly at: Range;
  /** The doc comment that TypeScript attaches. */
  readonly comment?: Range;
}

export interface InterfaceSyntax extends DeclarationBase {
  readonly kind: 'interface';
  readonly parameters: readonly TypeParameterSyntax[];
  readonly bases: readonly ReferenceSyntax[];
  readonly members: readonly MemberSyntax[];
}

export interface AliasSyntax extends DeclarationBase {
  readonly kind: 'alias';
  readonly parameters: readonly TypeParameterSyntax[];
  readonly type: TypeSyntax;
}

export interface EnumSyntax extends DeclarationBase {
  readonly kind: 'enum';
  readonly members: readonly EnumMemberSyntax[];
}

export interface EnumMemberSyntax extends Range {
  readonly name: string;
  readonly comment?: Range;
  readonly initializer?: ExpressionSyntax;
}

export interface VariableSyntax extends DeclarationBase {
  readonly kind: 'variable';
  readonly constant: boolean;
  readonly type?: TypeSyntax;
  readonly initializer?: ExpressionSyntax;
  /** Where it holds a function. */
  readonly function?: FunctionSyntax;
}

export interface FunctionDeclarationSyntax extends DeclarationBase {
  readonly kind: 'function';
  readonly function: FunctionSyntax;
}

/** A class, a namespace: what kext knows by name only. */
export interface OpaqueSyntax extends DeclarationBase {
  readonly kind: 'class' | 'namespace';
}

export interface FunctionSyntax {
  readonly typeParameters: readonly TypeParameterSyntax[];
  readonly parameters: readonly ParameterSyntax[];
}

export interface ParameterSyntax extends Range {
  /** The text of a destructuring pattern, where it is one. */
  readonly name: string;
  readonly type?: TypeSyntax;
}

export interface TypeParameterSyntax {
  readonly name: string;
  readonly constraint?: TypeSyntax;
  readonly fallback?: TypeSyntax;
}

export type MemberSyntax = PropertySyntax | IndexSyntax | OpaqueMemberSyntax;

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

/** A method, an accessor, a call signature. */
export interface OpaqueMemberSyntax extends Range {
  readonly kind: 'opaque';
  readonly name: string;
  readonly optional: boolean;
  readonly at: Range;
  readonly comment?: Range;
}

export type TypeSyntax =
  | KeywordSyntax
  | LiteralSyntax
  | ReferenceSyntax
  | ArraySyntax
  | ListSyntax
  | ObjectSyntax
  | MappedSyntax
  | ConditionalSyntax
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
  readonly optional: 'add' | 'remove' | 'keep';
  readonly type?: TypeSyntax;
}

export interface ConditionalSyntax extends Range {
  readonly kind: 'conditional';
  readonly check: TypeSyntax;
  readonly extends: TypeSyntax;
  readonly whenTrue: TypeSyntax;
  readonly whenFalse: TypeSyntax;
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

/** What a schema never says, or what only the checker understands (`infer`, `this`, predicates, assertions). */
export interface OpaqueTypeSyntax extends Range {
  readonly kind: 'tuple' | 'function' | 'opaque';
}

/** Values that a constant holds, as far as they are written out. */
export type ExpressionSyntax =
  | ({ readonly kind: 'literal'; readonly value: string | number | boolean | null } & Range)
  | ({ readonly kind: 'object'; readonly properties: readonly (readonly [string, ExpressionSyntax])[] } & Range)
  | ({ readonly kind: 'array'; readonly elements: readonly ExpressionSyntax[] } & Range)
  | ({ readonly kind: 'const'; readonly operand: ExpressionSyntax } & Range)
  | ({ readonly kind: 'opaque' } & Range);
