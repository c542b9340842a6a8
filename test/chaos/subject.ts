/** What is under test, in a process of its own, which answers questions. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../walls/source-file.js';

export interface Subject<Report> {
  report(): Promise<Report>;
  /** As Kubernetes ends a container; resolves with the exit code. */
  terminate(): Promise<number | null>;
  /** Stops all that runs in it; resolves with the resources that keep the process alive then. */
  stop(): Promise<readonly string[]>;
  /** What it has written. */
  output(): string;
  kill(): void;
}

/** Starts `test/chaos/<name>.ts`; the environment tells it what it needs. */
export function startSubject<Report>(
  name: string,
  folder: string,
  environment: Readonly<Record<string, string>>,
  words: readonly string[] = [],
): Subject<Report> {
  const program = join(folder, `${name}.mjs`);
  const load = JSON.stringify(join(repository, 'scripts/typescript.js'));
  writeFileSync(
    program,
    `await import(${load}); await import(${JSON.stringify(join(repository, `test/chaos/${name}.ts`))});`,
  );
  const child = fork(program, words, {
    env: { ...process.env, ...environment },
    execArgv: ['--expose-gc'],
    silent: true,
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => output.push(String(text)));
  const ask = async (question: string) => {
    if (!child.connected) throw new Error(`${name} has ended:\n${output.join('').slice(-4_000)}`);
    child.send(question);
    const [answer] = await once(child, 'message', { signal: AbortSignal.timeout(60_000) });
    return answer;
  };
  return {
    report: () => ask('report'),
    terminate: async () => {
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      const [code] = await exit;
      return code as number | null;
    },
    stop: () => ask('stop'),
    output: () => output.join(''),
    kill: () => child.kill('SIGKILL'),
  };
}

/** In the subject: how it answers. */
export function answerQuestions(report: () => unknown, stop: () => Promise<void>): void {
  process.on('message', (question) => {
    if (question === 'report') process.send?.(report());
    else stop().then(sendWhatIsLeft);
  });
}

/** What runs a moment later still, the channel to the parent and the pipes of the output aside. */
function sendWhatIsLeft(): void {
  const own = /^(?:PipeWrap|Pipe|Immediate)$/;
  const tell = () => process.send?.(process.getActiveResourcesInfo().filter((name) => !own.test(name)));
  // A timer counts until its callback has returned.
  setTimeout(() => setImmediate(tell), 500);
}

/** Bytes that are in use after everything else was collected. */
export function usedMemory(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed;
}
