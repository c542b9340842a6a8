/**
 * Ends what this process started and removes its folder, however this process ends: a shell that reads process ids
 * from a pipe, which breaks when this process is gone, be it by SIGKILL.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Reaper {
  /** A temporary folder, removed in the end. */
  readonly folder: string;
  /** The process is killed when this process ends. */
  watch(pid: number): void;
  /** All watched processes have ended: removes the folder. */
  finish(): Promise<void>;
}

const script = `
while read -r pid; do
  if [ "$pid" = finished ]; then pids=; else pids="$pids $pid"; fi
done
# A process still dying could write into the folder while it is being removed.
if [ -n "$pids" ]; then kill -9 $pids; sleep 1; fi
rm -rf "$0"`;

export function startReaper(): Reaper {
  const folder = mkdtempSync(join(tmpdir(), 'kext-control-plane-'));
  // Detached: what interrupts this process's group, such as Ctrl-C, must not reach the reaper.
  const shell = spawn('/bin/sh', ['-c', script, folder], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  const ended = new Promise<void>((resolve, reject) => shell.on('exit', () => resolve()).on('error', reject));
  shell.unref();
  if (shell.stdin instanceof Socket) shell.stdin.unref();
  return {
    folder,
    watch: (pid) => void shell.stdin.write(`${pid}\n`),
    finish: () => {
      shell.ref();
      shell.stdin.end('finished\n');
      return ended;
    },
  };
}
