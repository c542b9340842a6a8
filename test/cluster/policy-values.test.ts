/** The samples' policies over ten thousand requests each: what the function decides in Node, the server's own policy engine decides. */
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

const policies: TriedPolicy[] = [];
for (const sample of samples) policies.push(...(await policiesOf(join(repository, 'samples', sample))));

/** How an apply configuration is merged depends on a whole server: mutations.test.ts has those. */
const tried = policies.filter(({ manifest }) => manifest.spec.mutations?.[0]?.patchType !== 'ApplyConfiguration');

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

withOracle(`${count} requests for each`, () => {
  test.each(tried.map((it) => [it.name, it] as const))('%s', async (_, policy) => {
    const requests = requestsFor(policy, poolFor(policy), count);
    expect((await differences(policy, requests, oracle)).slice(0, 3)).toEqual([]);
    // A policy that always says the same has not been tried.
    const answers = requests.map((request) => JSON.stringify(answerOf(policy, request)));
    expect(new Set(answers).size).toBeGreaterThan(1);
  });
});
