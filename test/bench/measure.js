/** Whole processes: how long they take, and how much memory they and their children hold at once. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** @typedef {{ command: string, args: string[], cwd: string, before?: () => void }} Program `before` is not timed */

/**
 * Milliseconds of each program, run in turn (A B A B), so that what slows the machine slows all of them.
 * @param {readonly Program[]} programs
 * @param {number} rounds
 * @returns {Promise<number[][]>} a list for each program
 */
export async function timeInTurns(programs, rounds) {
  for (const program of programs) await time(program);
  const times = programs.map(() => /** @type {number[]} */ ([]));
  for (let round = 0; round < rounds; round++) {
    for (const [index, program] of programs.entries()) times[index]?.push(await time(program));
  }
  return times;
}

async function time(/** @type {Program} */ program) {
  program.before?.();
  const started = performance.now();
  await run(program).ended;
  return performance.now() - started;
}

/**
 * The most memory, in MB, that the program and all its descendants hold at one moment; undefined where /proc is not.
 * @param {Program} program
 * @param {number} rounds the median of so many runs
 */
export async function peakMemory(program, rounds) {
  const peaks = [];
  for (let round = 0; round < rounds; round++) peaks.push(await samplePeak(program));
  const known = peaks.filter((peak) => peak > 0);
  return known.length === 0 ? undefined : median(known) / 1024;
}

async function samplePeak(/** @type {Program} */ program) {
  program.before?.();
  const { pid, ended } = run(program);
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, treeMemory(pid));
  }, 3);
  await ended;
  clearInterval(timer);
  return peak;
}

/** In kB, of the process and its descendants. */
function treeMemory(/** @type {number} */ pid) {
  try {
    const resident = Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    const threads = readdirSync(`/proc/${pid}/task`);
    const children = threads.flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' '),
    );
    /** @type {number} */
    const below = children.filter(Boolean).reduce((sum, child) => sum + treeMemory(Number(child)), 0);
    return resident + below;
  } catch {
    // It has ended meanwhile, or there is no /proc.
    return 0;
  }
}

function run(/** @type {Program} */ { command, args, cwd }) {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  child.stderr.on('data', (/** @type {Buffer} */ text) => (words += text));
  /** @type {Promise<void>} */
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) =>
      status === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} in ${cwd}: ${status}\n${words}`)),
    );
  });
  return { pid: child.pid ?? 0, ended };
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  const [low = 0, high = low] = sorted.slice(sorted.length % 2 === 1 ? middle : middle - 1, middle + 1);
  return (low + high) / 2;
}
