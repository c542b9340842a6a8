import type { Clock } from '../clock.js';
import { ApiError } from './api-error.js';
import type { Call } from './open.js';
import { TransportError } from './transport-error.js';

/** How often a request is made at most. */
const attempts = 6;
/** A server that asks for more patience than this is told to the caller, who has a queue for it, and a log. */
const patience = 30_000;
/** So is one that says nothing for so long: as many attempts as there may be would be minutes in which nobody knows. */
const longest = 45_000;
const firstDelay = 250;
const longestDelay = 8_000;

export interface Tries {
  /** Before the last one. */
  readonly attempt: number;
  /** Milliseconds since the first one began. */
  readonly elapsed: number;
}

/** Milliseconds until it may be asked again; undefined where it must not be. */
export function retryDelay(error: unknown, call: Call, tries: Tries, clock: Clock): number | undefined {
  const { attempt, elapsed } = tries;
  if (attempt + 1 >= attempts || elapsed > longest) return undefined;
  if (!isTransient(error, call) || !(mayRepeat(call) || isUntouched(error))) return undefined;
  const asked = error instanceof ApiError ? error.retryAfter : undefined;
  if (asked !== undefined && asked * 1000 > patience) return undefined;
  const backoff = Math.min(longestDelay, firstDelay * 2 ** attempt) * (0.5 + clock.random());
  // Not all at the same moment, nor before it.
  return asked === undefined ? backoff : asked * 1000 + clock.random() * firstDelay;
}

/** A 500 to a write may be about what was written: an apply of an unknown field is one. */
function isTransient(error: unknown, { method }: Call): boolean {
  if (error instanceof TransportError) return true;
  if (!(error instanceof ApiError)) return false;
  if (error.status === 500) return method === 'GET' || error.retryAfter !== undefined;
  return error.status === 429 || error.status > 500;
}

/** Whether twice is the same as once. An apply says how the fields shall be, whatever they are now. */
function mayRepeat({ method, contentType }: Call): boolean {
  return method === 'GET' || (method === 'PATCH' && contentType === 'application/apply-patch+yaml');
}

/**
 * Whether the API server has not begun to do it. 429 comes from its queue, and 503 with Retry-After from a server that
 * is starting or ending; the 429 that an eviction gets is an answer, and names causes.
 */
function isUntouched(error: unknown): boolean {
  if (error instanceof TransportError) return !error.sent;
  if (!(error instanceof ApiError)) return false;
  if (error.status === 429) return (error.details?.causes ?? []).length === 0;
  return error.status === 503 && error.retryAfter !== undefined;
}
