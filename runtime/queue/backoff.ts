const shortest = 5;
const longest = 1_000_000;

/**
 * Milliseconds until the next try, after this many failures before the last one: 5 ms, doubled each time, no sooner than asked
 * for, and at most 1000 s. As controller-runtime's default, client-go/util/workqueue/default_rate_limiters.go.
 */
export function backoff(failures: number, soonest: number): number {
  return Math.min(Math.max(soonest, shortest * 2 ** failures), longest);
}
