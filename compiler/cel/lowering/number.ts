import { type Expression as Cel, call, doubleOf } from '../expression.js';
import type { Value } from './form.js';

/** A whole number as CEL's double. In requests a double may come as an int, so that it is converted as well. */
export function toDouble({ kind, cel }: Value): Cel {
  if (cel.kind === 'constant' && cel.type === 'int') return doubleOf(Number(cel.value));
  if (kind.kind !== 'integer') return cel;
  return call('double', cel);
}
