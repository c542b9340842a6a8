import { isAssignable } from './assign.js';
import type { Expression } from './expression.js';
import type { Infer } from './macro.js';
import { type Scope, sizeOf } from './scope.js';
import { type CelType, nameOf, simple } from './type.js';
import { costOfAll, fixed, type Size, union, type Value } from './value.js';

/** `[a, b]`: the items are of one type, but where `format` takes them. */
export function inferList(items: readonly Expression[], scope: Scope, infer: Infer): Value {
  const values = items.map((item) => infer(item, scope));
  return {
    type: { kind: 'list', items: commonType(items, values, scope), most: 0, least: 2 },
    cost: 10 + costOfAll(values),
    size: fixed(items.length),
    entries: { keys: fixed(1), values: unionOf(values, scope) },
  };
}

/** `{key: value}`. */
export function inferMap(entries: readonly (readonly [Expression, Expression])[], scope: Scope, infer: Infer): Value {
  const [keyParts, valueParts] = [entries.map(([key]) => key), entries.map(([, value]) => value)];
  const keys = keyParts.map((key) => infer(key, scope));
  const values = valueParts.map((value) => infer(value, scope));
  const [key, value] = [commonType(keyParts, keys, scope), commonType(valueParts, values, scope)];
  return {
    type: { kind: 'map', key, values: value, most: 0, least: 2 },
    cost: 30 + costOfAll(keys) + costOfAll(values),
    size: fixed(entries.length),
    entries: { keys: unionOf(keys, scope), values: unionOf(values, scope) },
  };
}

function commonType(parts: readonly Expression[], values: readonly Value[], { context, mixed }: Scope): CelType {
  const [first, ...others] = values;
  if (!first) return simple('unknown');
  const other = others.find(({ type }) => !isAssignable(type, first.type));
  if (other && !mixed) {
    const text = `a ${nameOf(other.type)} stands among values of type ${nameOf(first.type)}`;
    context.problems.push({ text, start: parts[values.indexOf(other)]?.start ?? 0 });
  }
  const known = values.find(({ type }) => isKnown(type)) ?? first;
  const alike = values.every(({ type }) => !isKnown(type) || nameOf(type) === nameOf(known.type));
  return alike ? known.type : simple('dyn');
}

/** Nothing is known of what an empty list holds: it is a list of anything. */
function isKnown(type: CelType): boolean {
  if (type.kind === 'list') return isKnown(type.items);
  return type.kind === 'map' ? isKnown(type.values) : type.kind !== 'unknown';
}

function unionOf(values: readonly Value[], { context }: Scope): Size {
  const [first = fixed(0), ...rest] = values.map((value) => sizeOf(value, context));
  return rest.reduce(union, first);
}
