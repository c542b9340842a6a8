import { call } from '../expression.js';
import { isZero } from './count.js';
import { type Form, type Value, value } from './form.js';
import { lengthKind } from './kind.js';

/** Of lists put together, the sum of their lengths; undefined where one may not be there. */
export function lengthOf(lengths: readonly Form[]): Value | undefined {
  const counts = lengths.flatMap((it) =>
    it.form === 'value' && it.kind.kind === 'integer' && !it.present ? [it.cel] : [],
  );
  const some = counts.filter((count) => !isZero(count));
  const [first, ...others] = some.length > 0 ? some : counts;
  if (!first || counts.length < lengths.length) return undefined;
  return value(
    lengthKind,
    others.reduce((sum, count) => call('+', sum, count), first),
  );
}
