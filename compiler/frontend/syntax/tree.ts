import type { MemberSyntax, Range, ReferenceSyntax, Specifier, TypeParameterSyntax, TypeSyntax } from './type-tree.js';

export type * from './type-tree.js';

/**
 * What kext reads of a file, as plain data: declarations and types, no function bodies. It is made from TypeScript's own
 * tree (`from-ast.ts`); nothing behind this file knows of that.
 */
export interface Module {
  /** Absolute, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** All modules that it names, those in types among them. */
  readonly specifiers: readonly Specifier[];
  /** By local name. */
  readonly imports: ReadonlyMap<string, ImportedName>;
  /** By exported name. */
  readonly exports: ReadonlyMap<string, ExportedName>;
  /** `export * from`. */
  readonly starExports: readonly Specifier[];
  /** By local name, in source order; several where interfaces merge or a type and a value share a name. */
  readonly declarations: Declarations;
  /** The names of those that are namespaces, each once. */
  readonly namespaces: readonly string[];
  /** `declare global` or `declare module`: types may change anywhere. */
  readonly augments: boolean;
  /** The interfaces in them: they have more members than where they are declared. */
  readonly augmentations: readonly AugmentationSyntax[];
}

/** What is asked of a map of declarations. */
export type Declarations = Pick<ReadonlyMap<string, readonly DeclarationSyntax[]>, 'get' | 'has' | 'keys' | 'values'>;

export interface AugmentationSyntax {
  /** Of the module that is augmented; none for `declare global`. */
  readonly specifier?: Specifier;
  readonly names: readonly string[];
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
  | NamespaceSyntax
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

/** A namespace of TypeScript's. */
export interface NamespaceSyntax extends DeclarationBase {
  readonly kind: 'namespace';
  /** By their qualified names, such as `Api.Size`; those of namespaces in it stand in these. */
  readonly declarations: readonly DeclarationSyntax[];
}

/** A class: what kext knows by name only. */
export interface OpaqueSyntax extends DeclarationBase {
  readonly kind: 'class';
}

export interface FunctionSyntax {
  readonly typeParameters: readonly TypeParameterSyntax[];
  readonly parameters: readonly ParameterSyntax[];
}

export interface ParameterSyntax extends Range {
  /** The text of a destructuring pattern, where it is one. */
  readonly name: string;
  readonly optional: boolean;
  readonly type?: TypeSyntax;
}

/** Values that a constant holds, as far as they are written out. */
export type ExpressionSyntax =
  | ({ readonly kind: 'literal'; readonly value: string | number | boolean | null } & Range)
  | ({ readonly kind: 'object'; readonly properties: readonly (readonly [string, ExpressionSyntax])[] } & Range)
  | ({ readonly kind: 'array'; readonly elements: readonly ExpressionSyntax[] } & Range)
  | ({ readonly kind: 'const'; readonly operand: ExpressionSyntax } & Range)
  | ({ readonly kind: 'opaque' } & Range);
