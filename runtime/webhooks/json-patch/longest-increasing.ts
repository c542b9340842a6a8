/**
 * The most pairs whose second numbers ascend. The first ones ascend already. In n log n: each pair is put upon the
 * shortest run that it can lengthen.
 */
export function longestIncreasing(
  pairs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  /** At n: of the runs of n + 1 pairs, the index of the last pair of the one that ends lowest. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, [, value]] of pairs.entries()) {
    const length = firstNotBelow(ends, (end) => pairs[end]?.[1] ?? 0, value);
    previous[index] = ends[length - 1];
    ends[length] = index;
  }
  const run: (readonly [number, number])[] = [];
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) {
    const pair = pairs[index];
    if (pair) run.push(pair);
  }
  return run.reverse();
}

function firstNotBelow(ends: readonly number[], lastOf: (end: number) => number, value: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (lastOf(ends[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
