/** What was thrown, or, where `look` can't even look at it, as at a proxy whose traps throw, an error that says so. */
export function readable(thrown: unknown, look: (thrown: unknown) => unknown): unknown {
  try {
    look(thrown);
    return thrown;
  } catch {
    return new TypeError('what was thrown can’t be looked at');
  }
}
