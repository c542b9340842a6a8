import type { Type } from '../typescript.js';
import type { Expander } from './expander.js';
import { isClosed } from './mentions.js';
import { related } from './related.js';
import type { Shape } from './shape.js';
import type { Term } from './term.js';

/**
 * Whether a type extends another, as TypeScript answers it; undefined where only the checker could tell and can't be
 * asked. kext's scalars are the plain values that they are in JSON: to TypeScript a flavour is an object too.
 */
export function assignable(expander: Expander, shape: Shape, term: Term, target: Term): boolean | undefined {
  const wanted = expander.expand(target);
  if (!wanted) return undefined;
  return related(expander, shape, wanted) ?? byChecker(expander, shape, term, target);
}

function byChecker(expander: Expander, shape: Shape, term: Term, target: Term): boolean | undefined {
  const own = shape.kind === 'object' && shape.owner ? shape.owner : term;
  const from = typeOf(expander, own);
  const to = typeOf(expander, target);
  return from && to && expander.compiler.checker.isTypeAssignableTo(from, to);
}

function typeOf(expander: Expander, term: Term): Type | undefined {
  if (term.kind === 'type') return term.type;
  if (term.kind !== 'syntax') return undefined;
  const { syntax, scope } = term;
  const bound = syntax.kind === 'reference' ? scope.bindings.get(syntax.name.join('.')) : undefined;
  if (bound) return typeOf(expander, bound);
  return isClosed(term) ? expander.compiler.typeAt(scope.module.path, syntax) : undefined;
}
