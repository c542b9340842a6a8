/** Whether CEL calls the value a zero value: `false`, 0, null, and what is empty. */
export function isZeroValue(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'object') {
    const prototype = Object.getPrototypeOf(value);
    const isPlain = Array.isArray(value) || prototype === Object.prototype || prototype === null;
    return isPlain && Object.keys(value).length === 0;
  }
  return value === false || value === 0 || value === 0n || value === '';
}
