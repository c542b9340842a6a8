import type { Cursor } from './cursor.js';
import type { MemberSyntax, Specifier, TypeParameterSyntax, TypeSyntax } from './tree.js';

/** The parts of the parser of declarations, which need each other. */
export interface Parser {
  readonly cursor: Cursor;
  /** Every module that was named so far. */
  readonly specifiers: Specifier[];
  readonly type: () => TypeSyntax;
  /** From `{` to `}`. */
  readonly members: () => readonly MemberSyntax[];
  readonly typeArguments: () => readonly TypeSyntax[];
  readonly typeParameters: () => readonly TypeParameterSyntax[];
  readonly specifier: () => Specifier;
}
