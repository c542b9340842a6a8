/**
 * Generated declarations against the server's own validation library: what kext compiles the server must take, and what
 * is wrong kext must say, at its line. `KEXT_SEED`, `KEXT_VALID` and `KEXT_INVALID` set the seed and the numbers.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import { customResource } from '../../compiler/extensions/custom-resource/index.js';
import { type Compiled, compileAll, compileWhole } from './declarations/compile-all.js';
import { type Declaration, randomDeclaration } from './declarations/declaration.js';
import { type Judged, judge } from './declarations/judge.js';
import { type Mutant, mutants, mutations } from './declarations/mutations/mutate.js';
import { type Oracle, oracleIsAvailable, startOracle } from './oracle.js';

const seed = Number(process.env.KEXT_SEED ?? 1);
const validCount = Number(process.env.KEXT_VALID ?? 10_000);
const invalidCount = Number(process.env.KEXT_INVALID ?? 2_000);
/** As many as one open project takes without slowing down. */
const batchSize = 500;

const withOracle = oracleIsAvailable() ? describe : describe.skip;

withOracle(`${validCount} valid declarations of seed ${seed}`, () => {
  let oracle: Oracle;
  const judged: Judged[] = [];
  const coverage = new Map<string, number>();

  beforeAll(async () => {
    oracle = await startOracle();
    for (let first = 0; first < validCount; first += batchSize) {
      const batch = range(first, Math.min(first + batchSize, validCount)).map((index) =>
        randomDeclaration(seed, index),
      );
      for (const declaration of batch) count(coverage, wordsOf(declaration));
      judged.push(...(await judgeBatch(oracle, batch)));
    }
    const compiled = judged.filter(({ compiled }) => compiled).length;
    const refused = judged.filter(({ refusals }) => refusals.length > 0).length;
    console.info(`${compiled} of ${judged.length} compile; the server refuses ${refused} of them.${refusedBy(judged)}`);
  });
  afterAll(() => oracle?.close());

  test('at least 95 % compile', () => {
    expect(judged.filter(({ compiled }) => compiled).length).toBeGreaterThanOrEqual(0.95 * validCount);
  });

  test('the server refuses none that compiles', () => {
    expect(judged.flatMap(({ index, refusals }) => refusals.map((refusal) => `${index}: ${refusal}`))).toEqual([]);
  });

  test('a whole project is made of a hundred of them, and type-checks', async () => {
    const right = new Set(judged.filter(({ compiled }) => compiled).map(({ index }) => index));
    const some = range(0, Math.min(100, validCount)).filter((index) => right.has(index));
    const { diagnostics } = await compileWhole(some.map((index) => randomDeclaration(seed, index)));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('the server takes an object of each', () => {
    expect(judged.flatMap(({ index, objects }) => objects.map((problem) => `${index}: ${problem}`))).toEqual([]);
  });

  test('every construct and every tag has been there', () => {
    const least = Math.floor(validCount / 1000);
    const tags = customResource.tags.filter(({ places }) =>
      places.some((it) => it !== 'function' && it !== 'constant'),
    );
    for (const { name } of tags) if (!coverage.has(`@${name}`)) coverage.set(`@${name}`, 0);
    expect([...coverage].filter(([, times]) => times < least)).toEqual([]);
  });
});

describe(`${invalidCount} declarations of seed ${seed} with one mistake each`, () => {
  test('kext says what it is, where it is', async () => {
    const all = mutants(seed, invalidCount);
    const missed: string[] = [];
    for (const batch of batchesOf(all)) {
      const { diagnostics } = await compileAll(batch);
      missed.push(
        ...batch.filter((it) => !isFound(it, diagnostics.get(it.index))).map((it) => explain(it, diagnostics)),
      );
    }
    console.info(`${all.length - missed.length} of ${all.length} found, by ${mutations.length} kinds of mistakes.`);
    expect(missed).toEqual([]);
  });
});

async function judgeBatch(oracle: Oracle, batch: readonly Declaration[]): Promise<Judged[]> {
  const compiled = await compileAll(batch);
  return Promise.all(batch.map((declaration) => judge(oracle, declaration, compiled)));
}

/** What can't be parsed goes apart: TypeScript does not look at types then. */
function batchesOf(all: readonly Mutant[]): readonly (readonly Mutant[])[] {
  const unreadable = all.filter(({ mutation }) => mutation.code === 'frontend/syntax-error');
  const others = all.filter((it) => !unreadable.includes(it));
  const starts = range(0, Math.ceil(others.length / batchSize));
  return [unreadable, ...starts.map((at) => others.slice(at * batchSize, (at + 1) * batchSize))];
}

/** The constructs that a declaration is made of, and its tags. */
function wordsOf({ constructs, files }: Declaration): readonly string[] {
  const tags = [...files.values()].join('\n').matchAll(/^\s*(?:\/\*)?\* (@\w+)/gm);
  return [...constructs, ...new Set([...tags].map(([, tag = '']) => tag))];
}

function refusedBy(judged: readonly Judged[]): string {
  const codes = new Map<string, number>();
  for (const { diagnostics } of judged)
    count(codes, new Set(diagnostics.map(({ code, message }) => `${code}: ${message}`)));
  return [...codes].map(([code, times]) => `\n  ${times} × ${code}`).join('');
}

function isFound({ mutation, file, line }: Mutant, diagnostics: readonly Diagnostic[] = []): boolean {
  return diagnostics.some(({ code, at }) => code === mutation.code && at?.file === file && at.line === line);
}

function explain({ index, mutation, file, line }: Mutant, diagnostics: Compiled['diagnostics']): string {
  const found = (diagnostics.get(index) ?? []).map(({ code, at }) => `${code} at ${at?.file}:${at?.line}`);
  return `${mutation.name}: no ${mutation.code} at ${file}:${line}, but ${found.join(', ')}`;
}

function count(into: Map<string, number>, words: Iterable<string>): void {
  for (const word of words) into.set(word, (into.get(word) ?? 0) + 1);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
