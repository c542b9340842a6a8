import type { Module, OpaqueMemberSyntax, PropertySyntax, TypeSyntax } from '../syntax/tree.js';
import type { Type } from '../typescript.js';
import type { Shape } from './shape.js';

/** A type that nobody has looked into yet. */
export type Term =
  | SyntaxTerm
  | { readonly kind: 'shape'; readonly shape: Shape }
  /** What the checker computed; `at` is what it computed it of. */
  | { readonly kind: 'type'; readonly type: Type; readonly at: SyntaxTerm }
  /** `-?` takes undefined out of a type. */
  | { readonly kind: 'defined'; readonly term: Term }
  /** A property that several members of an intersection declare. */
  | { readonly kind: 'both'; readonly terms: readonly Term[] };

export interface SyntaxTerm {
  readonly kind: 'syntax';
  readonly syntax: TypeSyntax;
  readonly scope: Scope;
}

/** Where a type stands: its file, and what the type parameters around it are bound to. */
export interface Scope {
  readonly module: Module;
  readonly bindings: ReadonlyMap<string, Term>;
}

/** A property of an object type. */
export interface Member {
  readonly name: string;
  readonly optional: boolean;
  /** Undefined for a method, an accessor or the like. */
  readonly type: Term | undefined;
  /** The declarations that the property comes from, the overriding one first. */
  readonly sources: readonly MemberSource[];
  /** Of an intersection: the declarations on its other sides, which constrain it too. */
  readonly others?: readonly (readonly MemberSource[])[];
}

export interface MemberSource {
  readonly module: Module;
  readonly syntax: PropertySyntax | OpaqueMemberSyntax;
}

export function syntaxTerm(syntax: TypeSyntax, scope: Scope): SyntaxTerm {
  return { kind: 'syntax', syntax, scope };
}

export function shapeTerm(shape: Shape): Term {
  return { kind: 'shape', shape };
}
