import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { systemClock } from './clock.js';
import { loadCredentials } from './credentials/load-credentials.js';
import type { Operator } from './operator.js';
import type { Host } from './process/host.js';
import { run } from './process/run.js';

/**
 * Runs an operator until the process is told to stop, or can't go on. The process ends with 0 after a signal, with 2 where the command
 * line is wrong, and with 1 else.
 */
export async function start(operator: Operator): Promise<never> {
  // Timers alone keep no process alive, and everything else may be waiting for one.
  const alive = setInterval(() => undefined, 2 ** 30);
  // Who read the log may be gone; to write so would fail in turn.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const code = await run(operator, processHost());
  clearInterval(alive);
  process.exit(code);
}

function processHost(): Host {
  return {
    words: process.argv.slice(2),
    environment: process.env,
    terminal: process.stderr.isTTY === true,
    identity: `${hostname()}_${randomUUID()}`,
    clock: systemClock,
    credentials: (kubeconfig) => loadCredentials(kubeconfig, process.env, systemClock),
    elapsed: () => performance.now(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    onSignal: (call) => {
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => call(signal));
    },
    onStray: (call) => {
      process.on('unhandledRejection', (reason) => call(reason, 'unhandledRejection'));
      process.on('uncaughtException', (error) => call(error, 'uncaughtException'));
    },
    exit: (code) => process.exit(code),
  };
}
