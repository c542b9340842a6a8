import { inspect } from 'node:util';
import { milliseconds } from '../duration.js';
import { TerminalError } from '../terminal-error.js';

/**
 * Milliseconds until the handler wants to be called again; undefined: when something changes.
 * @throws TerminalError: what it returned is nothing of a ReconcileResult
 */
export function readResult(returned: unknown): number | undefined {
  if (returned === undefined || returned === null) return undefined;
  if (typeof returned === 'object' && 'requeueAfter' in returned && typeof returned.requeueAfter === 'string') {
    const wait = milliseconds(returned.requeueAfter);
    if (wait !== undefined && wait >= 0) return wait === 0 ? undefined : wait;
  }
  const found = inspect(returned, { depth: 1, breakLength: 100 }).slice(0, 200);
  throw new TerminalError(`The handler returned ${found}: it may return nothing, or { requeueAfter: '30s' }.`);
}
