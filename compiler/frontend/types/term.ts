import type { TypeSyntax } from '../syntax/tree.js';
import type { Scope, Shape, SyntaxTerm, Term } from './shape.js';

export type { Member, MemberSource, Scope, SyntaxTerm, Term } from './shape.js';

export function syntaxTerm(syntax: TypeSyntax, scope: Scope): SyntaxTerm {
  return { kind: 'syntax', syntax, scope };
}

export function shapeTerm(shape: Shape): Term {
  return { kind: 'shape', shape };
}
