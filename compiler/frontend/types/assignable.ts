import type { Expander } from './expander.js';
import { related } from './related.js';
import type { Shape } from './shape.js';
import type { Term } from './term.js';
import { typeOfTerm } from './type-of-term.js';

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
  const from = typeOfTerm(expander, own);
  const to = typeOfTerm(expander, target);
  return from && to && expander.compiler.checker.isTypeAssignableTo(from, to);
}
