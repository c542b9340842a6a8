/**
 * The samples' policies over ten thousand requests each, and more policies over fewer: what the function decides in Node,
 * the server's own policy engine decides.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { samples } from '../projects/lay-out.js';
import { repository } from '../walls/source-file.js';
import { type Oracle, oracleIsAvailable, startOracle } from './oracle.js';
import { answerOf, differences } from './policy-values/differences.js';
import { requestsFor } from './policy-values/requests.js';
import { policiesOf, type TriedPolicy } from './policy-values/tried-policy.js';
import { type Pool, poolOf } from './rules/values.js';

const count = Number(process.env.KEXT_VALUES ?? 10_000);
const fewer = Number(process.env.KEXT_VALUES ?? 500);

const policies: TriedPolicy[] = [];
for (const sample of samples) policies.push(...(await policiesOf(join(repository, 'samples', sample))));

const more = await policiesOf(join(repository, 'test/cel/policies'));

let oracle: Oracle;
beforeAll(async () => {
  if (oracleIsAvailable()) oracle = await startOracle();
});
afterAll(() => oracle?.close());

test('every policy of the samples is here', () => {
  expect(policies.map(({ name }) => name).sort()).toEqual([
    'imagesAreOurs',
    'isNotHuge',
    'movingImagesArePulled',
    'nothingIsPrivileged',
    'replicasAreLimited',
    'spotIsTolerated',
    'teamStays',
    'versionIsOffered',
  ]);
});

/** With the keys of labels and annotations that are read as properties. */
function poolFor({ source }: TriedPolicy): Pool {
  const pool = poolOf(source);
  const keys = [...source.matchAll(/(?:labels|annotations)\??\.(\w+)/g)].map(([, key = '']) => key);
  return { ...pool, literals: [...pool.literals, ...keys, ...keys] };
}

const withOracle = oracleIsAvailable() ? describe : describe.skip;

withOracle('decide as their functions do', () => {
  test.each(cases(policies))(`%s, ${count} times`, (_, policy) => tryPolicy(policy, count));
  test.each(cases(more))(`%s, ${fewer} times`, (_, policy) => tryPolicy(policy, fewer));
});

/** How an apply configuration is merged depends on a whole server: mutations.test.ts has those. */
function cases(all: readonly TriedPolicy[]) {
  return all
    .filter(({ manifest }) => manifest.spec.mutations?.[0]?.patchType !== 'ApplyConfiguration')
    .map((it) => [it.name, it] as const);
}

async function tryPolicy(policy: TriedPolicy, times: number): Promise<void> {
  const requests = requestsFor(policy, poolFor(policy), times);
  expect((await differences(policy, requests, oracle)).slice(0, 3)).toEqual([]);
  // A policy that always says the same has not been tried.
  const answers = requests.map((request) => JSON.stringify(answerOf(policy, request)));
  expect(new Set(answers).size).toBeGreaterThan(1);
}
