/** A server process: its log in a file, a wait until it answers, and an end that can't be missed. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Reaper } from './reaper.js';

export interface Component {
  readonly name: string;
  /** The end of what it has written to its log so far. */
  log(): string;
  /**
   * Resolves when the question is answered with true.
   * @throws Error with the component's last lines when it ends before that, or after a minute.
   */
  ready(question: () => Promise<boolean>): Promise<void>;
  /** Kills it and waits until it is gone. Its data is thrown away, so there is nothing to shut down in order. */
  kill(): Promise<void>;
}

export interface Command {
  readonly program: string;
  readonly flags: readonly string[];
}

const lastBytes = 6_000;
const patience = 180_000;

/** Starts a program, its log in the reaper's folder. */
export function startComponent(name: string, command: Command, reaper: Reaper): Component {
  const path = join(reaper.folder, `${name}.log`);
  const file = openSync(path, 'a');
  const child = spawn(command.program, command.flags, { cwd: reaper.folder, stdio: ['ignore', file, file] });
  closeSync(file);
  const state: { end?: string } = {};
  const ended = new Promise<void>((resolve) => {
    const end = (how: string) => {
      state.end = how;
      resolve();
    };
    child.on('error', (error) => end(error.message));
    child.on('exit', (status, signal) => end(`ended with ${signal ?? status}`));
  });
  if (child.pid !== undefined) reaper.watch(child.pid);
  // A test that forgets to stop its control plane must still end; the reaper sees to the rest.
  child.unref();
  const component: Component = {
    name,
    log: () => readFileSync(path, 'utf8').slice(-lastBytes),
    ready: (question) => waitFor(question, component, state),
    kill: async () => {
      child.ref();
      if (state.end === undefined) child.kill('SIGKILL');
      await ended;
    },
  };
  return component;
}

async function waitFor(
  question: () => Promise<boolean>,
  component: Component,
  state: { readonly end?: string },
): Promise<void> {
  for (const started = Date.now(); Date.now() - started < patience; await sleep(50)) {
    if (state.end !== undefined) {
      throw new Error(`${component.name} ${state.end}; its log closes with\n${component.log()}`);
    }
    if (await question().catch(() => false)) return;
  }
  throw new Error(`${component.name} is not ready after ${patience / 1000} s; its log so far\n${component.log()}`);
}
