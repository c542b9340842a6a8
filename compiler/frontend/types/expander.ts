import type { Declared, Finder } from '../modules/find.js';
import type { Modules } from '../modules/modules.js';
import type { Compiler } from '../typescript.js';
import type { Shape } from './shape.js';
import type { SyntaxTerm, Term } from './term.js';

/**
 * Looks into types: follows names, binds type parameters, computes mapped and conditional types, all on syntax, so that
 * the tags of every alias on the way are seen. Undefined means that only the checker can tell; it is asked for the
 * nearest type around that depends on no type parameter.
 */
export interface Expander {
  readonly modules: Modules;
  readonly finder: Finder;
  readonly compiler: Compiler;
  /** Whether `declare module` or `declare global` of the project's adds to an interface. */
  readonly isAugmented: (found: Declared) => boolean;
  readonly expand: (term: Term) => Shape | undefined;
  /** A named type with its arguments; `owner` is the reference. */
  readonly expandDeclared: (found: Declared, args: readonly Term[], owner: SyntaxTerm) => Shape | undefined;
  /** One of TypeScript's own types. */
  readonly expandGlobal: (name: string, args: readonly Term[]) => Shape | undefined;
}
