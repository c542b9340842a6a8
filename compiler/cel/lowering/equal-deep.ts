import type { Location } from '../../model/location.js';
import { type Expression as Cel, call, identifier, macro, method } from '../expression.js';
import { and, choose, not } from './boolean.js';
import { toValue } from './convert.js';
import { equalForms } from './equality.js';
import { constant, type Form, type Scope, type Value } from './form.js';
import type { Kind } from './kind.js';
import { freshVariable, refuseDifference } from './scope.js';

/** `equal(a, b)` of kext/cel: what is in them is the same, in the same order. */
export function equalDeep(scope: Scope, one: Form, other: Form, at: Location): Cel {
  const [left, right] = [toValue(scope, one, at), toValue(scope, other, at)];
  const simple = ['string', 'boolean', 'integer', 'double', 'intOrString', 'nothing'];
  if (simple.includes(left.kind.kind) || simple.includes(right.kind.kind)) return equalForms(scope, left, right, at);
  const problem = hidden(left.kind) ?? hidden(right.kind);
  if (problem !== undefined) return refuseDifference(scope, at, problem, 'Compare the parts one by one.').cel;
  const same =
    left.kind.kind === 'opaque' && left.kind.name === 'quantity'
      ? sameQuantity(left, right)
      : call('==', inOrder(scope, left), inOrder(scope, right));
  if (!left.present) return and(right.present, same);
  if (!right.present) return and(left.present, same);
  return choose(left.present, and(right.present, same), not(right.present));
}

/** The server's `==` fails on what comes of `add` and `sub`. */
function sameQuantity(left: Value, right: Value): Cel {
  return call('==', method(left.cel, 'compareTo', right.cel), constant(0).cel);
}

/** The server compares sets and list maps without order. */
function inOrder(scope: Scope, { kind, cel }: Value): Cel {
  if (kind.kind !== 'list' || !kind.merged) return cel;
  const { name } = freshVariable(scope, 'x');
  return macro(cel, 'map', name, identifier(name));
}

/** Why the server's deep equality is another one; `top` may be a merged list, which is then copied. */
function hidden(kind: Kind, top = true, depth = 0): string | undefined {
  if (depth > 8) return 'Objects so deep may hold what CEL compares in another way';
  switch (kind.kind) {
    case 'list':
      if (!kind.ordered) return 'What comes of a map has no order in CEL';
      if (kind.merged && !top) return 'A set or list map inside is compared without order in CEL';
      if (kind.nullable) return 'Null inside is compared in another way in CEL';
      return hidden(kind.items, false, depth + 1);
    case 'map':
      if (kind.nullable) return 'Null inside is compared in another way in CEL';
      return hidden(kind.values, false, depth + 1);
    case 'object': {
      for (const name of kind.names()) {
        const field = kind.field(name);
        if (!field) continue;
        if (field.nullable) return `${name} may be null, which CEL compares in another way`;
        const inner = hidden(field.kind, false, depth + 1);
        if (inner !== undefined) return inner;
      }
      return undefined;
    }
    case 'formatted':
      return top && kind.format !== 'byte' ? undefined : `The text of a ${kind.format} is compared by its value in CEL`;
    case 'unknown':
      return 'JSON without a schema is invisible to CEL';
    default:
      return undefined;
  }
}
