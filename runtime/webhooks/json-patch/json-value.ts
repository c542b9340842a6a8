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
      return value !== null && 'toJSON' in value && typeof value.toJSON === 'function' ? value.toJSON() : value;
    case 'function':
    case 'symbol':
      return undefined;
    default:
      return value;
  }
}

/** Of the object itself: `constructor` and `__proto__` may be names of labels. */
export function propertyOf(object: ObjectValue, name: string): unknown {
  return Object.hasOwn(object, name) ? jsonValue(object[name]) : undefined;
}

/** Both as JSON; order of properties aside. */
export function equalValues(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, at) => equalValues(item, jsonValue(right[at]) ?? null));
  }
  if (!isObject(left) || !isObject(right)) return false;
  const names = Object.keys(left);
  const present = Object.keys(right).filter((name) => propertyOf(right, name) !== undefined);
  return names.length === present.length && names.every((name) => equalValues(left[name], propertyOf(right, name)));
}
