import { TerminalError } from '../terminal-error.js';
import { ApiError } from '../transport/api-error.js';

/** A call took longer than its timeout. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/** The process is to end, or is no longer the leader. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** `panic`: a mistake in the program, which in Go would be one. */
export type Failure = 'error' | 'conflict' | 'panic' | 'terminal' | 'timeout' | 'stopped';

export function failureOf(error: unknown): Failure {
  if (error instanceof TerminalError) return 'terminal';
  if (error instanceof TimeoutError) return 'timeout';
  if (error instanceof StoppedError) return 'stopped';
  if (error instanceof ApiError && error.isConflict) return 'conflict';
  return isMistake(error) ? 'panic' : 'error';
}

function isMistake(error: unknown): boolean {
  if (error instanceof TypeError) {
    // What `fetch` throws when there is no answer.
    return error.message !== 'fetch failed';
  }
  return !(error instanceof Error) || error instanceof ReferenceError || error instanceof RangeError;
}
