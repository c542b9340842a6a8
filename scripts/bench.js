// `npm run bench [ROUNDS]`: one table of whole processes, medians and ratios of the same run. controller-gen takes part
// where Go is installed. Projects are written to temporary folders.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCalls, writeRules, writeTypeScriptApi, writeTypeScriptCronJob } from '../test/bench/api-typescript.js';
import { controllerGenIsAvailable, prepareControllerGen } from '../test/bench/controller-gen.js';
import { median, peakMemory, timeInTurns } from '../test/bench/measure.js';
import { timeWatch } from '../test/bench/watch.js';

/** @typedef {import('../test/bench/measure.js').Program} Program */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const kext = join(root, 'dist', 'compiler', 'cli.js');
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
const rounds = Number(process.argv[2] ?? 9);
if (!(rounds >= 1)) throw new Error('npm run bench [ROUNDS]: the number of runs of each program, 9 by default');
const go = controllerGenIsAvailable();
const scratch = mkdtempSync(join(tmpdir(), 'kext-bench-'));
const columns = [28, 10, 14, 8, 17, 8];

try {
  await bench();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function bench() {
  const { model = 'unknown processor' } = cpus()[0] ?? {};
  console.log(
    `Medians of ${rounds} runs of whole processes, in turn; ${cpus().length} × ${model}, Node ${process.version}\n`,
  );
  printRow('', 'kext', 'tsc --noEmit', 'ratio', 'controller-gen', 'ratio');
  await row('1 kind of 90 fields', typeScriptProject('one', { kinds: 1 }));
  await row('10 kinds', typeScriptProject('ten', { kinds: 10 }));
  const hundredFolder = typeScriptProject('hundred', { kinds: 100 });
  const hundredGo = await goProgram('hundred-go', { kinds: 100 });
  const hundred = await row('100 kinds', hundredFolder, hundredGo);
  const whole = typeScriptProject('whole', { kinds: 100, controllers: true, webhooks: true });
  await row('100 kinds, all handlers', whole, hundredGo);
  const thousand = await row(
    '1,000 kinds',
    typeScriptProject('thousand', { kinds: 1000 }),
    undefined,
    Math.ceil(rounds / 3),
  );
  const cronJobGo = await goProgram('cron-job-go', { cronJob: true });
  const cronJob = await row('a CronJob', cronJobProject(), cronJobGo);
  const followed = await callsRow();
  const ruled = await rulesRow();
  const watched = await watchRow(hundredFolder);
  const memory = await memoryRow(hundredFolder, hundredGo);
  console.log(`\n${targets({ hundred, thousand, cronJob, watched, memory, followed, ruled }).join('\n')}`);
}

/** @param {string} name @param {{ kinds: number, controllers?: boolean, webhooks?: boolean }} options */
function typeScriptProject(name, options) {
  const folder = join(scratch, name);
  writeTypeScriptApi(folder, { ...options, kext: root });
  return folder;
}

function cronJobProject() {
  const folder = join(scratch, 'cron-job');
  writeTypeScriptCronJob(folder, { kext: root });
  return folder;
}

/** @param {string} name @param {{ kinds: number } | { cronJob: true }} api @returns {Promise<Program | undefined>} */
async function goProgram(name, api) {
  return go ? prepareControllerGen(join(scratch, name), api) : undefined;
}

/** Cold: nothing is running, and nothing of an earlier run is there. @returns {Program} */
function generateProgram(/** @type {string} */ cwd) {
  const written = ['manifests', 'generated', 'charts', 'Dockerfile'].map((name) => join(cwd, name));
  const before = () => {
    for (const path of written) rmSync(path, { recursive: true, force: true });
  };
  return { command: process.execPath, args: [kext, 'generate'], cwd, before };
}

/** On the same files: nothing that kext wrote. @returns {Program} */
function checkProgram(/** @type {string} */ cwd) {
  const { before } = generateProgram(cwd);
  return { command: process.execPath, args: [tsc, '--noEmit', '-p', '.'], cwd, ...(before && { before }) };
}

/**
 * @param {string} name @param {string} folder @param {Program} [peer] @param {number} [times]
 * @returns {Promise<{ kext: number, peer: number | undefined }>}
 */
async function row(name, folder, peer, times = rounds) {
  const handlers = name.includes('handlers');
  const programs = [generateProgram(folder), ...(handlers ? [] : [checkProgram(folder)]), ...(peer ? [peer] : [])];
  const medians = (await timeInTurns(programs, times)).map(median);
  const [own = 0, second] = medians;
  const checked = handlers ? undefined : second;
  const compared = peer ? medians.at(-1) : undefined;
  printRow(name, ms(own), ms(checked), ratio(own, checked), ms(compared), ratio(own, compared));
  return { kext: own, peer: compared };
}

/** What it costs to read permissions off handlers of ten calls: the same handlers with and without a client to follow. */
function callsRow() {
  const folder = typeScriptProject('calls', { kinds: 100 });
  const write = (/** @type {boolean} */ followed) => writeCalls(folder, 100, followed);
  return addedRow(folder, write, ['100 handlers of ten calls', '  calls that are no handler’s']);
}

/** What it costs to compile 500 rules: the same functions as rules and as functions that nobody asks for. */
function rulesRow() {
  const folder = typeScriptProject('rules', { kinds: 100 });
  const write = (/** @type {boolean} */ compiled) => writeRules(folder, 100, compiled);
  return addedRow(folder, write, ['100 kinds with 500 rules', '  functions that are no rules']);
}

/**
 * One project that differs in one thing, in turn. It stays in its folder: how fast files are made depends on where.
 * @param {string} folder @param {(whole: boolean) => void} write @param {[string, string]} names
 * @returns {Promise<Pair & { more: number }>} `more`: the milliseconds between two runs in a row
 */
async function addedRow(folder, write, names) {
  const program = generateProgram(folder);
  const programs = [true, false].map((whole) => {
    const before = () => {
      program.before?.();
      write(whole);
    };
    return { ...program, before };
  });
  const [whole = [], without = []] = await timeInTurns(programs, rounds);
  for (const [at, times] of [whole, without].entries()) printRow(names[at] ?? '', ms(median(times)), '', '', '', '');
  const more = median(whole.map((time, round) => time - (without[round] ?? 0)));
  return { kext: median(whole), peer: median(without), more };
}

async function watchRow(/** @type {string} */ folder) {
  const program = { command: process.execPath, args: [kext, 'generate', '--watch'], cwd: folder };
  const times = await timeWatch(program, { file: join(folder, 'src/api/v1/aaa-widget.ts'), rounds });
  printRow('100 kinds, --watch, a save', ms(median(times)), '', '', '', '');
  return median(times);
}

/** @param {string} folder @param {Program | undefined} peer */
async function memoryRow(folder, peer) {
  const own = await peakMemory(generateProgram(folder), 5);
  const other = peer && (await peakMemory(peer, 5));
  printRow('100 kinds, peak memory', mb(own), '', '', mb(other), ratio(own, other));
  return { kext: own, peer: other };
}

/** @typedef {{ kext: number | undefined, peer: number | undefined }} Pair */

/** @param {{ hundred: Pair, thousand: Pair, cronJob: Pair, watched: number, memory: Pair, followed: Pair, ruled: { more: number } }} measured */
function targets({ hundred, thousand, cronJob, watched, memory, followed, ruled }) {
  return [
    verdict('100 kinds in at most half of controller-gen’s time', quotient(hundred), 0.5, '×'),
    verdict('a CronJob in at most a quarter of controller-gen’s time', quotient(cronJob), 0.25, '×'),
    verdict(
      '1,000 kinds in at most 12 times the time of 100',
      quotient({ kext: thousand.kext, peer: hundred.kext }),
      12,
      '×',
    ),
    verdict('permissions read off 1,000 calls in at most 30 % more', quotient(followed), 1.3, '×'),
    verdict('500 rules in less than 100 ms more', ruled.more, 100, ' ms'),
    verdict('--watch in at most 50 ms', watched, 50, ' ms'),
    verdict('less memory than controller-gen', quotient(memory), 1, '×'),
  ];
}

/** @param {Pair} pair */
function quotient({ kext, peer }) {
  return kext === undefined || peer === undefined ? undefined : kext / peer;
}

/** @param {string} target @param {number | undefined} value @param {number} limit @param {string} unit */
function verdict(target, value, limit, unit) {
  if (value === undefined) return `  not measured  ${target}`;
  return `  ${value <= limit ? 'met   ' : 'MISSED'}  ${target}: ${value.toFixed(2)}${unit}`;
}

/** @param {string[]} cells */
function printRow(...cells) {
  console.log(
    cells.map((cell, at) => (at === 0 ? cell.padEnd(columns[at] ?? 0) : cell.padStart(columns[at] ?? 0))).join(''),
  );
}

function ms(/** @type {number | undefined} */ value) {
  return value === undefined ? '–' : `${value.toFixed(0)} ms`;
}

function mb(/** @type {number | undefined} */ value) {
  return value === undefined ? '–' : `${value.toFixed(0)} MB`;
}

/** @param {number | undefined} own @param {number | undefined} other */
function ratio(own, other) {
  return own === undefined || other === undefined ? '–' : `${(own / other).toFixed(2)}×`;
}
