/** The samples' rules over ten thousand values each: what the function answers in Node, its CEL answers in the server. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { openSession } from '../../compiler/commands/session.js';
import { samples } from '../projects/lay-out.js';
import { repository } from '../walls/source-file.js';
import { type Oracle, oracleIsAvailable, startOracle } from './oracle.js';
import { answersOf, differences, type RuleFunction, type TriedRule, writesFor } from './rules/differences.js';
import { type JsonSchema, poolOf } from './rules/values.js';

const count = Number(process.env.KEXT_VALUES ?? 10_000);

interface SampleRule extends TriedRule {
  readonly source: string;
}

const rules: SampleRule[] = [];
for (const sample of samples) rules.push(...(await rulesOf(sample)));

let oracle: Oracle;
beforeAll(async () => {
  if (oracleIsAvailable()) oracle = await startOracle();
});
afterAll(() => oracle?.close());

test('every rule of the samples is here', () => {
  expect(rules.map(({ name }) => name).sort()).toEqual([
    'connectionsFit',
    'imageIsImmutable',
    'registriesDiffer',
    'volumesOnlyGrow',
  ]);
});

const withOracle = oracleIsAvailable() ? describe : describe.skip;

withOracle(`${count} values for each`, () => {
  test.each(rules.map((it) => [it.name, it] as const))('%s', async (_, tried) => {
    const writes = writesFor(tried, poolOf(tried.source), count);
    expect((await differences(tried, writes, oracle)).slice(0, 3)).toEqual([]);
    expect(new Set(answersOf(tried.rule, writes).map((it) => it === true)).size).toBe(2);
  });
});

/** Every function with `@rule`, in the first version that has it. */
async function rulesOf(sample: string): Promise<readonly SampleRule[]> {
  const folder = join(repository, 'samples', sample);
  const session = openSession(folder);
  const { files = [], rules } = await session.run();
  session.close();
  const crds = files
    .filter(({ path }) => path.startsWith('manifests/crds/'))
    .map(({ text }): Definition => parse(text));
  const functions = await functionsIn(join(folder, 'src'));
  return [...functions].map(([name, found]) => {
    const { place = '', expression } = rules.find(({ from }) => from === name) ?? {};
    const schema = schemaAt(crds, place);
    const validation = schema?.['x-kubernetes-validations']?.find(({ rule }) => rule === expression);
    if (!schema || !validation) throw new Error(`${name} stands nowhere`);
    return { name, ...found, schema, validation };
  });
}

/** By name. */
async function functionsIn(folder: string): Promise<ReadonlyMap<string, Pick<SampleRule, 'rule' | 'source'>>> {
  const found = new Map<string, Pick<SampleRule, 'rule' | 'source'>>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const source = path.endsWith('.ts') ? readFileSync(join(folder, path), 'utf8') : '';
    if (!/@rule\b/.test(source)) continue;
    const exported: Record<string, RuleFunction> = await import(join(folder, path));
    for (const [name, rule] of Object.entries(exported)) {
      if (typeof rule === 'function') found.set(name, { rule, source });
    }
  }
  return found;
}

interface Definition {
  readonly spec: {
    readonly names: { readonly kind: string };
    readonly versions: readonly { readonly name: string; readonly schema: { readonly openAPIV3Schema: JsonSchema } }[];
  };
}

/** `Database v1, spec.storage`. */
function schemaAt(crds: readonly Definition[], place: string): JsonSchema | undefined {
  const [, kind, version, path = ''] = /^(\S+) (\S+), (.*)$/.exec(place) ?? [];
  const { versions = [] } = crds.find(({ spec }) => spec.names.kind === kind)?.spec ?? {};
  const root = versions.find(({ name }) => name === version)?.schema.openAPIV3Schema;
  return path.split('.').reduce<JsonSchema | undefined>((schema, name) => schema?.properties?.[name], root);
}
