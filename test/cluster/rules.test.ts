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
import { type JsonSchema, type Pool, poolOf, randomOf, sampleOf, someOf, updateOf } from './rules/values.js';

const project = join(repository, 'test/cel/rules');
const files = readdirSync(join(project, 'src')).filter((name) => name !== 'scalars.ts');
const count = Number(process.env.KEXT_VALUES ?? 400);

type Answer = boolean | string | undefined;
type Rule = (self: unknown, oldSelf?: unknown) => Answer;

interface Case {
  readonly name: string;
  readonly rule: Rule;
  readonly pool: Pool;
}

const cases: Case[] = [];
for (const file of files) {
  const functions: Record<string, Rule> = await import(`../cel/rules/src/${file}`);
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
    const values = valuesFor(name, rule, schema, pool, validation.optionalOldSelf === true);
    const expected = values.map(({ self, oldSelf }) => answer(rule, self, oldSelf));
    const { rule: text, messageExpression, optionalOldSelf = false } = validation;
    const expressions = messageExpression === undefined ? [text] : [text, messageExpression];
    const [decided, told] = await oracle.evaluate({ schema, optionalOldSelf, expressions, values });
    expect([decided?.problem, told?.problem]).toEqual([undefined, undefined]);
    const differences = values.flatMap((value, at) => {
      const result = decided?.results?.[at];
      const here = expected[at];
      const same = here === 'throws' ? result?.error !== undefined : result?.value === (here === true);
      const message = typeof here === 'string' && here !== 'throws' && told ? told.results?.[at]?.value === here : true;
      return same && message ? [] : [{ value, here, there: result, told: told?.results?.[at] }];
    });
    expect(differences.slice(0, 3)).toEqual([]);
    // A rule that never says no, or never yes, has not been tried.
    expect(new Set(expected.map((it) => it === true)).size).toBe(2);
  });
});

function valuesFor(name: string, rule: Rule, schema: JsonSchema, pool: Pool, optional: boolean) {
  const random = randomOf([...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
  const plain = { ...schema, nullable: false };
  return Array.from({ length: count }, (_, at) => {
    const some = at % 4 === 0 ? pool : someOf(pool, random);
    const self = sampleOf(plain, some, random);
    if (rule.length < 2 || (optional && random() < 0.3)) return { self };
    const oldSelf = sampleOf(plain, some, random);
    return { self: updateOf(oldSelf, self, random), oldSelf };
  });
}

/** What a rule does to its value stays there. */
function answer(rule: Rule, self: unknown, oldSelf: unknown): Answer | 'throws' {
  try {
    return rule(structuredClone(self), structuredClone(oldSelf));
  } catch {
    return 'throws';
  }
}
