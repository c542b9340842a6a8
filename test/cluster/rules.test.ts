/**
 * Rules of the kinds that Gateway API, cert-manager, Cluster API and the policies of Kubernetes' library have, written as
 * TypeScript from what they demand: each answers in Node as it does, as CEL, in the API server's own evaluator.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { openSession } from '../../compiler/commands/session.js';
import { repository } from '../walls/source-file.js';
import { type Oracle, oracleIsAvailable, startOracle } from './oracle.js';
import { answersOf, differences, type RuleFunction, writesFor } from './rules/differences.js';
import { type JsonSchema, type Pool, poolOf } from './rules/values.js';

const project = join(repository, 'test/cel/rules');
const files = readdirSync(join(project, 'src')).filter((name) => name !== 'scalars.ts');
const count = Number(process.env.KEXT_VALUES ?? 400);

interface Case {
  readonly name: string;
  readonly rule: RuleFunction;
  readonly pool: Pool;
}

const cases: Case[] = [];
for (const file of files) {
  const functions: Record<string, RuleFunction> = await import(`../cel/rules/src/${file}`);
  const pool = poolOf(readFileSync(join(project, 'src', file), 'utf8'));
  for (const [name, rule] of Object.entries(functions)) {
    const { literals } = poolOf(String(rule).replaceAll('"', "'"));
    cases.push({ name, rule, pool: literals.length > 0 ? { ...pool, literals } : pool });
  }
}

const schemas = new Map<string, JsonSchema>();
let oracle: Oracle;

beforeAll(async () => {
  const session = openSession(project);
  const { files: written, diagnostics } = await session.run();
  session.close();
  expect(diagnostics.map(({ message, at }) => `${at?.file}:${at?.line} ${message}`)).toEqual([]);
  for (const { path, text } of written ?? []) {
    if (!path.startsWith('manifests/crds/')) continue;
    const spec: JsonSchema = parse(text).spec.versions[0].schema.openAPIV3Schema.properties.spec;
    for (const [name, schema] of Object.entries(spec.properties ?? {})) schemas.set(name, schema);
  }
  if (oracleIsAvailable()) oracle = await startOracle();
});
afterAll(() => oracle?.close());

test('there are at least fifty', () => expect(cases.length).toBeGreaterThanOrEqual(50));

const withOracle = oracleIsAvailable() ? describe : describe.skip;

withOracle(`${count} values for each`, () => {
  test.each(cases.map((it) => [it.name, it] as const))('%s', async (name, { rule, pool }) => {
    const schema = schemas.get(name);
    const validation = schema?.['x-kubernetes-validations']?.at(-1);
    if (!schema || !validation) throw new Error(`${name} stands nowhere`);
    const tried = { name, rule, schema, validation };
    const writes = writesFor(tried, pool, count);
    expect((await differences(tried, writes, oracle)).slice(0, 3)).toEqual([]);
    // A rule that never says no, or never yes, has not been tried.
    expect(new Set(answersOf(rule, writes).map((it) => it === true)).size).toBe(2);
  });
});
