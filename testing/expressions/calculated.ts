const calculated = new WeakSet<object>();

/** A quantity that comes of `add` or `sub`, which the server keeps in another way than one that was read. */
export function asCalculated<T extends object>(value: T): T {
  calculated.add(value);
  return value;
}

export function isCalculated(value: unknown): boolean {
  return typeof value === 'object' && value !== null && calculated.has(value);
}
