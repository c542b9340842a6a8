/** Each once, by UTF-16 units. */
export function sortedSet(words: Iterable<string>): readonly string[] {
  return [...new Set(words)].sort();
}
