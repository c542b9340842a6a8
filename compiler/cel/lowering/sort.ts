import type { Expression } from '../../model/expression.js';
import type { Location } from '../../model/location.js';
import { method } from '../expression.js';
import { type Form, type Scope, type Sequence, type Value, value } from './form.js';
import { listOf } from './kind.js';
import { refuse, refuseDifference } from './scope.js';
import { toList } from './to-list.js';

interface Sorting {
  readonly scope: Scope;
  readonly list: Value | Sequence;
  readonly args: readonly Form[];
  readonly at: Location;
}

/** Texts by `sort()`, numbers by `sort((a, b) => a - b)` and the other way round. */
export function sorted({ scope, list, args: [order], at }: Sorting): Form {
  const { kind, cel } = toList(scope, list, at);
  if (kind.kind !== 'list') return refuse(scope, at, 'sort of this', 'Sort a list.');
  const ascending = method(cel, 'sort');
  const made = listOf(kind.items, true);
  if (!order) {
    if (kind.items.kind !== 'string') {
      return refuseDifference(scope, at, 'sort() compares texts, of numbers too', 'Write sort((a, b) => a - b).');
    }
    if (kind.items.plain) return value(made, ascending);
    const why = 'JavaScript orders texts by UTF-16 units, CEL by code points';
    return refuseDifference(scope, at, why, 'Add a @pattern that allows ASCII only.');
  }
  const direction =
    order.form === 'closure' ? directionOf(order.function.body.at(-1), order.function.parameters) : undefined;
  const numbers = kind.items.kind === 'integer' || kind.items.kind === 'double';
  if (direction === undefined || !numbers)
    return refuse(scope, at, 'This order', 'Write sort((a, b) => a - b) of numbers.');
  return value(made, direction > 0 ? ascending : method(ascending, 'reverse'));
}

type Closure = Extract<Form, { readonly form: 'closure' }>['function'];

/** 1 for `a - b`, -1 for `b - a`. */
function directionOf(
  last: Closure['body'][number] | undefined,
  [first, second]: Closure['parameters'],
): number | undefined {
  const difference: Expression | undefined = last?.kind === 'return' ? last.value : undefined;
  if (difference?.kind !== 'binary' || difference.operator !== '-') return undefined;
  const { left, right } = difference;
  if (left.kind !== 'variable' || right.kind !== 'variable') return undefined;
  if (first?.kind !== 'name' || second?.kind !== 'name') return undefined;
  if (left.name === first.name && right.name === second.name) return 1;
  return left.name === second.name && right.name === first.name ? -1 : undefined;
}
