import { type Expression as Cel, call } from '../expression.js';
import { and, not } from './boolean.js';
import { constant, type Element, isConstant } from './form.js';

/** How many of the elements are there. */
export function countOf(elements: readonly Element[]): Cel {
  const certain = elements.filter(({ when }) => !when || isConstant(when, true)).length;
  const terms = elements.flatMap(({ when }) =>
    !when || isConstant(when, true) || isConstant(when, false)
      ? []
      : [call('?:', when, constant(1).cel, constant(0).cel)],
  );
  if (terms.length === 0) return constant(certain).cel;
  const sum = terms.reduce((left, right) => call('+', left, right));
  return certain === 0 ? sum : call('+', sum, constant(certain).cel);
}

/** That nothing was counted, of a count of what may be there; undefined for other numbers. */
export function noneOf(count: Cel): Cel | undefined {
  if (count.kind !== 'call') return undefined;
  const [first, second, third] = count.args;
  if (!first || !second) return undefined;
  if (count.name === '?:') return isNumber(second, 1n) && isNumber(third, 0n) ? not(first) : undefined;
  if (count.name !== '+') return undefined;
  const [left, right] = [noneOf(first), noneOf(second)];
  return left && right && and(left, right);
}

export function isZero(cel: Cel): boolean {
  return isNumber(cel, 0n);
}

function isNumber(cel: Cel | undefined, number: bigint): boolean {
  return cel?.kind === 'constant' && cel.type === 'int' && cel.value === number;
}
