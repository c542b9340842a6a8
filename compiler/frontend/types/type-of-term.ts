import type { Type } from '../typescript.js';
import type { Expander } from './expander.js';
import { isClosed } from './mentions.js';
import type { Term } from './term.js';

/** The checker's own type; undefined for what it can't be asked about. */
export function typeOfTerm(expander: Expander, term: Term): Type | undefined {
  if (term.kind === 'type') return term.type;
  if (term.kind !== 'syntax') return undefined;
  const { syntax, scope } = term;
  const bound = syntax.kind === 'reference' ? scope.bindings.get(syntax.name.join('.')) : undefined;
  if (bound) return typeOfTerm(expander, bound);
  return isClosed(term) ? expander.compiler.typeAt(scope.module.path, syntax) : undefined;
}
