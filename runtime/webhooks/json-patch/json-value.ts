/** What a handler may have put in place of JSON, seen as JSON.stringify sees it. */
export interface ObjectValue {
  readonly [name: string]: unknown;
}

export function isObject(value: unknown): value is ObjectValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Undefined: it isn't there. */
export function jsonValue(value: unknown): unknown {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'object':
      return isPlain(value) ? value : converted(value);
    case 'function':
    case 'symbol':
      return undefined;
    default:
      return value;
  }
}

/** Those that JSON.parse makes have no toJSON; to ask for the prototype is faster than for that. */
function isPlain(value: object | null): boolean {
  if (value === null) return true;
  const prototype = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === Array.prototype) && !Object.hasOwn(value, 'toJSON');
}

function converted(value: object | null): unknown {
  return value !== null && 'toJSON' in value && typeof value.toJSON === 'function' ? value.toJSON() : value;
}

/** Of the object itself: what it inherits is functions, which are no JSON, and its prototype. */
export function propertyOf(object: ObjectValue, name: string): unknown {
  return name === '__proto__' && !Object.hasOwn(object, name) ? undefined : jsonValue(object[name]);
}

/** Both as JSON; the order of properties aside. `left` is what JSON.parse made. */
export function equalValues(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (!Array.isArray(left)) return isObject(right) && equalObjects(left as ObjectValue, right);
  if (!Array.isArray(right) || left.length !== right.length) return false;
  return left.every((item, at) => equalValues(item, jsonValue(right[at]) ?? null));
}

function equalObjects(left: ObjectValue, right: ObjectValue): boolean {
  const names = Object.keys(left);
  for (const name of names) if (!equalValues(left[name], propertyOf(right, name))) return false;
  const others = Object.keys(right);
  return (
    others.length === names.length ||
    others.every((name) => Object.hasOwn(left, name) || propertyOf(right, name) === undefined)
  );
}

/** Of what JSON.parse made, deep. The spread keeps the shape of objects, which makes it some times faster than others. */
export function copyOf<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  const copy = { ...value };
  for (const name in copy) {
    const property = copy[name];
    if (typeof property === 'object' && property !== null) copy[name] = copyOf(property);
  }
  return copy;
}
