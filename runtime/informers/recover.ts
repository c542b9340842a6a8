import type { Clock } from '../clock.js';
import { ApiError } from '../transport/api-error.js';
import { LateError, SilenceError, TransportError } from '../transport/transport-error.js';
import type { Progress, Reflected } from './reflection.js';

const firstDelay = 200;
/** So deaf is it at most, and by half as much again, once the API server is back. */
const longestDelay = 10_000;
/** What a server may ask for with Retry-After: whatever it says, nobody stays deaf for longer. */
const longestAsked = 60_000;

/** Decides where to go on after a failure. Returns the milliseconds to wait before. */
export function recover(reflected: Reflected, progress: Progress, error: unknown): number {
  const { clock, log, metrics, kind } = reflected;
  const isRefused = error instanceof ApiError;
  metrics.failed(kind.plural, isRefused ? String(error.status) : '<error>');
  if (
    isRefused &&
    progress.version === undefined &&
    progress.streams &&
    (error.status === 400 || error.status === 422)
  ) {
    progress.streams = false;
    return 0;
  }
  if (error instanceof SilenceError) progress.isDoubtful = true;
  if (error instanceof LateError) progress.isSlow = true;
  if (progress.reason !== 'start') progress.reason = isRefused && error.isExpired ? 'expired' : 'retry';
  // A version from the future is one from before etcd was restored, as good as one that is too old.
  if (isRefused && (error.isExpired || isFromTheFuture(error))) progress.version = undefined;
  const asked = isRefused ? Math.min(longestAsked, (error.retryAfter ?? 0) * 1000) : 0;
  const delay = Math.max(asked, delayAfter(progress, clock));
  // A watch that breaks off is nothing special; a list has been tried several times by then.
  const isUsual = error instanceof TransportError && progress.version !== undefined && progress.failures === 1;
  const tell = isUsual ? log.info : log.warn;
  tell(`The watch of ${kind.plural} goes on in ${Math.round(delay)} ms`, { resource: kind.plural, error });
  return delay;
}

/** The watch works. Who has read that it did not must read this, too. */
export function succeed({ log, kind }: Reflected, progress: Progress): void {
  if (progress.failures > 1) {
    log.info(`The watch of ${kind.plural} is back`, { resource: kind.plural, failures: progress.failures });
  }
  progress.failures = 0;
}

function isFromTheFuture({ details }: ApiError): boolean {
  return details?.causes?.some(({ reason }) => reason === 'ResourceVersionTooLarge') ?? false;
}

/** Doubles with each failure in a row, by a half up or down: not all informers of all operators at the same moment. */
export function delayAfter(progress: Progress, clock: Clock): number {
  return Math.min(longestDelay, firstDelay * 2 ** progress.failures++) * (0.5 + clock.random());
}
