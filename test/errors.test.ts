/** Every diagnostic has a sample that provokes it and a golden text, exact words and place. `npm run golden` rewrites. */
import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from '@jest/globals';
import { catalogue } from '../compiler/catalogue.js';
import { goldenCodes, goldenPath, openErrorSamples, sampledCodes } from './projects/error-samples.js';

/** What no sample can provoke, and where it is tested instead. */
const elsewhere: Readonly<Record<string, string>> = {
  'disk/unwatchable': 'needs a system at the limit of folders to watch: test/disk/watch-tree.test.ts',
  'frontend/no-compiler': 'needs an installation without its native package: test/package.test.ts',
  'frontend/compiler-died': 'needs a process that dies twice: test/frontend/update.test.ts',
};

const codes = catalogue.diagnostics.map(({ code }) => code).sort();

test('every code has a sample', () => {
  const sampled = new Set(sampledCodes());
  expect(codes.filter((code) => !sampled.has(code) && !Object.hasOwn(elsewhere, code))).toEqual([]);
});

test('nothing is excused that has a sample, or is no code', () => {
  const sampled = new Set(sampledCodes());
  expect(Object.keys(elsewhere).filter((code) => sampled.has(code) || !codes.includes(code))).toEqual([]);
});

test('every sample and every golden is for a code', () => {
  expect(sampledCodes().filter((code) => !codes.includes(code))).toEqual([]);
  expect([...goldenCodes()].sort()).toEqual([...sampledCodes()].sort());
});

const samples = openErrorSamples();
afterAll(samples.close);

test.each(sampledCodes())('%s', async (code) => {
  const text = await samples.textOf(code);
  expect(text).toBe(readFileSync(goldenPath(code), 'utf8'));
  expect(text).toContain(`[${code}]`);
});
