/** How long `kext generate --watch` takes from a save to the summary of what it wrote. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/**
 * Milliseconds of each regeneration after one file changed.
 * @param {{ command: string, args: string[], cwd: string }} program kept running until all rounds are over
 * @param {{ file: string, rounds: number }} options the file has `@maximum 100`; the number changes with each save
 */
export async function timeWatch({ command, args, cwd }, { file, rounds }) {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const source = readFileSync(file, 'utf8');
  try {
    await nextSummary(lines);
    await pause();
    const times = [];
    for (let round = 0; round <= rounds; round++) {
      const text = source.replaceAll('@maximum 100', `@maximum ${101 + round}`);
      const started = performance.now();
      writeFileSync(file, text);
      await nextSummary(lines);
      times.push(performance.now() - started);
      await pause();
    }
    return times.slice(1);
  } finally {
    child.kill('SIGINT');
    writeFileSync(file, source);
  }
}

/** Between two saves of a person's. */
function pause() {
  return new Promise((resolve) => setTimeout(resolve, 200));
}

async function nextSummary(/** @type {AsyncIterator<string>} */ lines) {
  for (;;) {
    const { value, done } = await lines.next();
    if (done) throw new Error('kext generate --watch has ended.');
    if (/ ms\b| s\b|\bin \d/.test(value)) return;
    if (/error/i.test(value)) throw new Error(value);
  }
}
