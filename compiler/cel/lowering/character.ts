import { type Expression as Cel, call, method } from '../expression.js';
import { and } from './boolean.js';
import { constant, constantOf, missing, truth, type Value, value } from './form.js';
import { fromEnd, type Place } from './substring.js';

/** One character of a text; undefined where the text is shorter, and before its beginning. */
export function characterOf(text: Value, { kind, cel }: Place): Value {
  if (kind.most < 0) return missing('undefined');
  const notBefore = kind.least < 0 ? call('>=', cel, constant(0).cel) : truth;
  return at(text, cel, and(notBefore, call('>', call('size', text.cel), cel)));
}

/** Counted from the end by a negative place. */
export function characterFromEnd(text: Value, place: Place): Value {
  const size = call('size', text.cel);
  const fixed = constantOf(place);
  const longEnough =
    typeof fixed === 'bigint'
      ? call('>', size, constant(Number(-fixed) - 1).cel)
      : call('>=', size, call('-', place.cel));
  return at(text, fromEnd(size, place), longEnough);
}

function at({ kind, cel }: Value, place: Cel, present: Cel): Value {
  const plain = kind.kind === 'string' && kind.plain;
  return { ...value({ kind: 'string', plain }, method(cel, 'charAt', place)), present, missing: 'undefined' };
}
