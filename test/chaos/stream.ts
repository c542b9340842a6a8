import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Random } from './random.js';

/**
 * cut: destroyed. end: as if the server ended it. half-open: silent for ever. stall: silent for a second or two. slow: each
 * piece late and in two. gone: a 410 event. garbage: half a line.
 */
export type StreamFault = 'cut' | 'end' | 'half-open' | 'stall' | 'slow' | 'gone' | 'garbage';

/** A watch that passes through. */
export interface Stream {
  readonly isFrozen: boolean;
  /** False: not now. */
  strike(fault: StreamFault): boolean;
  /** What is silent is cut, what is slow is so no longer. */
  heal(): void;
}

const expired = `${JSON.stringify({
  type: 'ERROR',
  object: { kind: 'Status', apiVersion: 'v1', status: 'Failure', code: 410, reason: 'Expired', message: 'chaos' },
})}\n`;

/** Passes an answer on, in order, until it is struck. */
export function openStream(incoming: IncomingMessage, response: ServerResponse, random: Random): Stream {
  let isFrozen = false;
  let isSlow = false;
  let isBetweenLines = true;
  let passing: Promise<void> = Promise.resolve();

  const write = (bytes: Buffer) => {
    if (isFrozen || bytes.length === 0) return;
    response.write(bytes);
    isBetweenLines = bytes.at(-1) === 0x0a;
  };

  async function pass(bytes: Buffer): Promise<void> {
    // What is left of a slow one may be minutes long.
    if (isFrozen || response.destroyed) return;
    if (isSlow) {
      const half = random.below(bytes.length);
      await sleep(random.below(100));
      write(bytes.subarray(0, half));
      await sleep(random.below(100));
      write(bytes.subarray(half));
    } else write(bytes);
  }

  const wait = (milliseconds: number) => {
    passing = passing.then(() => sleep(milliseconds));
  };

  response.writeHead(incoming.statusCode ?? 502, incoming.headers);
  response.flushHeaders();
  incoming.on('data', (bytes: Buffer) => {
    passing = passing.then(() => pass(bytes));
  });
  incoming.on('end', () => {
    passing = passing.then(() => {
      if (!isFrozen) response.end();
    });
  });

  return {
    get isFrozen() {
      return isFrozen;
    },
    strike: (fault) => {
      if (fault === 'half-open') isFrozen = true;
      else if (fault === 'slow') isSlow = true;
      else if (fault === 'stall') wait(1_000 + random.below(1_000));
      else if (fault === 'cut') response.socket?.destroy();
      else if (!isBetweenLines) return false;
      else if (fault === 'end') response.end();
      else response.end(fault === 'gone' ? expired : '{"type":"MODIFIED","object":{"kind":');
      return true;
    },
    heal: () => {
      isSlow = false;
      if (isFrozen) response.socket?.destroy();
    },
  };
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
