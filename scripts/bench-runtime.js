// `npm run bench:runtime [-- SECONDS [PART…]]`: an operator on kext's runtime and one of the same behaviour on
// controller-runtime, in turn, on one control plane. SECONDS is how long each number of webhooks is measured, in rounds of
// which the medians count; the parts are ready, webhooks, reconciles and cache. Needs Go and Linux.
import { deepStrictEqual } from 'node:assert';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import './typescript.js';

const { cachePods, createPods } = await import('../test/bench/runtime/cached-pods.ts');
const { startOperator } = await import('../test/bench/runtime/operator-process.ts');
const { podReview } = await import('../test/bench/runtime/pod.ts');
const { preparePrograms } = await import('../test/bench/runtime/programs.ts');
const { prepareGround } = await import('../test/bench/runtime/site.ts');
const { askInTurn } = await import('../test/bench/runtime/webhooks.ts');
const { timeWidgets } = await import('../test/bench/runtime/widgets.ts');
const { median } = await import('../test/bench/measure.js');

/** @typedef {import('../test/bench/runtime/programs.ts').Programs} Programs */
/** @typedef {import('../test/bench/runtime/programs.ts').Program} Program */
/** @typedef {import('../test/bench/runtime/webhooks.ts').Answers} Answers */
/** @typedef {{ kext: number, peer: number }} Pair */

const [, , given, ...asked] = process.argv;
const seconds = Number(given ?? 5);
const connections = [1, 10, 50];
const widgets = Number(process.env.KEXT_BENCH_WIDGETS ?? 2000);
const pods = Number(process.env.KEXT_BENCH_PODS ?? 10_000);
const columns = [44, 12, 20, 8];
/** @type {string[]} */
const verdicts = [];

const ground = await prepareGround();
try {
  const programs = await preparePrograms(ground.folder);
  await ground.cluster.kubectl(['apply', '--server-side', '-f', '-'], programs.definition);
  const { model = 'unknown processor' } = cpus()[0] ?? {};
  const place = ground.inPod ? 'as in a pod' : 'by a kubeconfig';
  console.log(`${cpus().length} × ${model}, Node ${process.version}; operators find the API server ${place}\n`);
  printRow('', 'kext', 'controller-runtime', 'ratio');
  for (const [name, part] of Object.entries({ ready, webhooks, reconciles, cache })) {
    if (asked.length === 0 || asked.includes(name)) await part(programs);
  }
  console.log(`\n${verdicts.join('\n')}`);
} finally {
  await ground.close();
}

async function ready(/** @type {Programs} */ programs) {
  /** @type {Record<string, number[]>} */
  const times = { kext: [], 'controller-runtime': [] };
  for (let round = 0; round < 5; round++) {
    for (const program of [programs.kext, programs.peer]) {
      const operator = await startOperator(program, ground);
      times[program.name]?.push(operator.readyAfter);
      await operator.stop();
    }
  }
  const pair = { kext: median(times.kext ?? []), peer: median(times['controller-runtime'] ?? []) };
  pairRow('start to ready', pair, (it) => `${it.toFixed(0)} ms`);
  verdict('ready within half a second', pair.kext, 500, 'most', ' ms');
}

/** Both run all the time, and only one of them is asked at a time: an idle operator takes nothing from the other. */
async function webhooks(/** @type {Programs} */ programs) {
  const body = join(ground.folder, 'review.json');
  writeFileSync(body, JSON.stringify(podReview()));
  const kext = await startOperator(programs.kext, ground);
  const peer = await startOperator(programs.peer, ground);
  const kinds = [
    { name: 'mutating', kext: '/mutate/harden-pod', peer: '/mutate--v1-pod', aim: 2 },
    { name: 'validating', kext: '/validate/forbid-privileged', peer: '/validate--v1-pod', aim: 1.5 },
  ];
  try {
    for (const kind of kinds) {
      for (const count of connections) {
        const settings = { program: programs.load, connections: count, seconds, body };
        const asked = (/** @type {string} */ path) => ({ ...settings, path });
        webhookRows(kind, count, await askInTurn(asked(kind.kext), kext, asked(kind.peer), peer));
      }
    }
  } finally {
    await kext.stop();
    await peer.stop();
  }
}

/** @param {{ name: string, aim: number }} kind @param {number} count @param {{ own: readonly Answers[], other: readonly Answers[] }} rounds */
function webhookRows({ name, aim }, count, { own, other }) {
  deepStrictEqual(own[0]?.pod, other[0]?.pod, 'the webhooks differ in what they do');
  const title = `${name}, ${count} connection${count === 1 ? '' : 's'}`;
  const pair = (/** @type {'rate' | 'p50' | 'p99' | 'processor'} */ field) => ({
    kext: median(own.map((it) => it[field])),
    peer: median(other.map((it) => it[field])),
  });
  const [rate, p99] = [pair('rate'), pair('p99')];
  pairRow(`${title}: requests a second`, rate, (it) => it.toFixed(0));
  pairRow('  p50', pair('p50'), (it) => `${it.toFixed(2)} ms`);
  pairRow('  p99', p99, (it) => `${it.toFixed(2)} ms`);
  pairRow('  processor a request, about', pair('processor'), (it) => `${(it * 1e6).toFixed(0)} µs`);
  verdict(`${title}: rate`, rate.kext / rate.peer, aim, 'least', '×');
  verdict(`${title}: p99`, p99.kext / p99.peer, 1, 'most', '×');
}

async function reconciles(/** @type {Programs} */ programs) {
  const { own, other } = await inTurn(programs, (program) => timeWidgets(program, ground, widgets));
  const all = { kext: mean(own, 'all'), peer: mean(other, 'all') };
  pairRow(`${widgets} widgets: children and statuses`, all, (it) => `${it.toFixed(2)} s`);
  const changes = (/** @type {{ changes: readonly number[] }[]} */ runs) => median(runs.flatMap((run) => run.changes));
  const change = { kext: changes(own), peer: changes(other) };
  pairRow('a change until its status, median', change, (it) => `${it.toFixed(1)} ms`);
  verdict('reconciles no slower', all.kext / all.peer, 1, 'most', '×');
  verdict('a change no slower', change.kext / change.peer, 1, 'most', '×');
}

async function cache(/** @type {Programs} */ programs) {
  await createPods(ground, pods);
  const { own, other } = await inTurn(programs, (program) => cachePods(program, ground, pods));
  const memory = { kext: mean(own, 'memory'), peer: mean(other, 'memory') };
  const peak = { kext: mean(own, 'peak'), peer: mean(other, 'peak') };
  const time = { kext: mean(own, 'seconds'), peer: mean(other, 'seconds') };
  pairRow(`${pods} pods of 3 kB: memory`, memory, (it) => `${it.toFixed(0)} MB`);
  pairRow('  at most', peak, (it) => `${it.toFixed(0)} MB`);
  pairRow('  until then', time, (it) => `${it.toFixed(2)} s`);
  verdict('10,000 pods in less memory', memory.kext / memory.peer, 1, 'most', '×');
  verdict('10,000 pods no later', time.kext / time.peer, 1, 'most', '×');
}

/**
 * Twice each, and each first once: whoever comes first finds an API server that has not done any of it yet.
 * @template Measured
 * @param {Programs} programs @param {(program: Program) => Promise<Measured>} measure
 * @returns {Promise<{ own: Measured[], other: Measured[] }>}
 */
async function inTurn({ kext, peer }, measure) {
  const own = [await measure(kext)];
  const other = [await measure(peer), await measure(peer)];
  own.push(await measure(kext));
  return { own, other };
}

/**
 * @template {string} Name
 * @param {readonly Record<Name, number>[]} runs @param {Name} name
 */
function mean(runs, name) {
  return runs.reduce((sum, run) => sum + run[name], 0) / runs.length;
}

/** @param {string} name @param {Pair} pair @param {(value: number) => string} text */
function pairRow(name, pair, text) {
  printRow(name, text(pair.kext), text(pair.peer), (pair.kext / pair.peer).toFixed(2));
}

/** @param {string} what @param {number} value @param {number} aim @param {'least' | 'most'} bound @param {string} unit */
function verdict(what, value, aim, bound, unit) {
  const holds = bound === 'least' ? value >= aim : value <= aim;
  verdicts.push(`  ${holds ? 'met   ' : 'MISSED'} ${what}: ${value.toFixed(2)}${unit}, at ${bound} ${aim}${unit}`);
}

function printRow(/** @type {string[]} */ ...cells) {
  console.log(
    cells.map((cell, at) => (at === 0 ? cell.padEnd(columns[at] ?? 0) : cell.padStart(columns[at] ?? 0))).join(''),
  );
}
