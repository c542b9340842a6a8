/** The process: argv, streams, exit codes, signals. Nothing below this file knows of it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { WriteStream } from 'node:tty';
import { runCommandLine } from './commands/command-line.js';
import type { ExitCode, Stream, World } from './commands/world.js';

// For the native compiler, which is written in Go and inherits it: a run is too short to tidy up as often as Go does by
// itself, which is a fifth of the work of opening a project. It takes a tenth more memory.
process.env.GOGC ??= '400';
process.on('uncaughtException', (caught) => process.exit(reportBug(caught)));
runCommandLine(process.argv.slice(2), readVersion(), openWorld())
  .catch(reportBug)
  .then((code) => {
    process.exitCode = code;
  });

function openWorld(): World {
  return {
    folder: process.cwd(),
    out: openStream(process.stdout),
    err: openStream(process.stderr),
    // Not `performance`, which is a module that has to be loaded.
    elapsed: () => process.uptime() * 1000,
    untilInterrupted: () =>
      new Promise((resolve) => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
      }),
    runProgram,
  };
}

/** By its standard input: no file is left behind, and packages are looked for from the folder. */
async function runProgram(text: string, words: readonly string[], folder: string): Promise<ExitCode> {
  // Most runs don't need it.
  const { spawn } = createRequire(import.meta.url)('node:child_process') as typeof import('node:child_process');
  const options = ['--enable-source-maps', '--input-type=module', '-'];
  const child = spawn(process.execPath, [...options, ...words], { cwd: folder, stdio: ['pipe', 'inherit', 'inherit'] });
  // It may end before it has read all of itself.
  child.stdin.on('error', () => undefined).end(text);
  // Ctrl-C reaches both by themselves; who stops this process alone means that one.
  process.on('SIGINT', () => undefined).on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve(code === 0 || code === 2 ? code : 1));
  });
}

function openStream(stream: WriteStream): Stream {
  // Whoever reads may stop reading, as `head` does: nothing is wrong then.
  stream.on('error', (caught: NodeJS.ErrnoException) => {
    if (caught.code === 'EPIPE') process.exit();
    throw caught;
  });
  return { write: (text) => void stream.write(text), colour: wantsColour(stream) };
}

/** https://no-color.org and its opposite; otherwise on a terminal only. */
function wantsColour(stream: WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return stream.isTTY && TERM !== 'dumb';
}

/** An exception is kext's own mistake: a user's is a diagnostic. */
function reportBug(caught: unknown): ExitCode {
  const [message, stack] = caught instanceof Error ? [caught.message, caught.stack] : [String(caught), undefined];
  process.stderr.write(`kext has a bug, which is no fault of yours: ${message}\n`);
  process.stderr.write(
    process.env.KEXT_TRACE
      ? `${stack ?? message}\n`
      : 'Please report it with what you ran and what KEXT_TRACE=1 prints beside. Nothing was written.\n',
  );
  return 1;
}

function readVersion(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return version;
}
