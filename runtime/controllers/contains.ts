/** Whether everything in `wanted` is in `actual`; lists must be as long, and a field that is undefined is not wanted. */
export function contains(actual: unknown, wanted: unknown): boolean {
  if (wanted === undefined || Object.is(actual, wanted)) return true;
  if (typeof wanted !== 'object' || wanted === null || typeof actual !== 'object' || actual === null) return false;
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(actual) &&
      actual.length === wanted.length &&
      wanted.every((item, index) => contains(actual[index], item))
    );
  }
  const fields: Readonly<Record<string, unknown>> = { ...actual };
  return !Array.isArray(actual) && Object.entries(wanted).every(([name, value]) => contains(fields[name], value));
}
