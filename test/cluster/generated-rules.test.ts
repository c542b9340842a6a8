/**
 * Generated rules, in Node, in the API server's own evaluator and in kext/testing: what the function answers, the CEL
 * answers; and what kext estimates of its cost, the server estimates.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CelRule } from '../../compiler/model/contribution.js';
import { isJsonObject, type JsonObject } from '../../compiler/model/json.js';
import { parseYaml } from '../../compiler/output/parse-yaml.js';
import type { Schema } from '../../testing/definition/schema.js';
import { compileProject } from './declarations/compile-all.js';
import { newRandom, seedOf } from './declarations/random.js';
import { type CompiledPlace, compare } from './generated-rules/compare.js';
import { compareCosts } from './generated-rules/compare-costs.js';
import { projectOf, type Rule, rulesOfKind, withoutErrors } from './generated-rules/project.js';
import { makeBody, type PlaceName, places } from './generated-rules/rule.js';
import { type Oracle, oracleIsAvailable, startOracle } from './oracle.js';

const written = Number(process.env.KEXT_RULES ?? 1600);
const count = Number(process.env.KEXT_VALUES ?? 10);
const seed = Number(process.env.KEXT_SEED ?? 23);

const whereAvailable = oracleIsAvailable() ? describe : describe.skip;
whereAvailable(`${written} rules over ${count} values each`, () => {
  let oracle: Oracle;
  let accepted: readonly Rule[] = [];
  let definitions: readonly JsonObject[] = [];
  let compiled: readonly CompiledPlace[] = [];
  let estimates: readonly CelRule[] = [];

  beforeAll(async () => {
    oracle = await startOracle();
    const rules = Array.from({ length: written }, (_, index): Rule => {
      const random = newRandom(seedOf(seed, index));
      const on = random.pick<PlaceName>(['Spec', 'Spec', 'Spec', 'Spec', 'Item', 'Source']);
      return { index, on, body: makeBody(random, on) };
    });
    const { diagnostics } = await compileProject(projectOf(rules));
    accepted = withoutErrors(rules, diagnostics);
    const compilation = await compileProject(projectOf(accepted));
    expect(compilation.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    definitions = compilation.files.flatMap(({ path, text }) => (path.includes('/crds/') ? documents(text, path) : []));
    compiled = definitions.flatMap((crd) => placesOf(crd, accepted));
    estimates = compilation.rules;
  });
  afterAll(() => oracle?.close());

  test('enough of them compile', () => {
    console.log(`${accepted.length} of ${written} rules compile: ${accepted.length * count} pairs of rule and value`);
    expect(accepted.length * count).toBeGreaterThanOrEqual(Math.min(5000, written * 3));
  });

  test('the server takes what kext wrote', async () => {
    const answers = await Promise.all(definitions.map((crd) => oracle.ask({ crd })));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  });

  test('their cost is what the server estimates', async () => {
    const differences = await Promise.all(compiled.map((place) => compareCosts(place, estimates, oracle)));
    console.log(`${estimates.length} costs compared`);
    expect(differences.flat()).toEqual([]);
  });

  test('Node, the server and kext/testing agree', async () => {
    const differences = await Promise.all(compiled.map((place) => compare(place, { seed: seed + 1, count, oracle })));
    expect(differences.flat()).toEqual([]);
  });
});

function documents(text: string, path: string): readonly JsonObject[] {
  return parseYaml(text, path)
    .documents.filter((it) => it !== undefined)
    .filter(isJsonObject);
}

function placesOf(crd: JsonObject, accepted: readonly Rule[]): readonly CompiledPlace[] {
  const { names, versions } = crd.spec as unknown as Names;
  const [version] = versions;
  if (!version) throw new Error('no version');
  const index = Number(/\d+$/.exec(names.kind));
  const all = accepted.slice(index * rulesOfKind, (index + 1) * rulesOfKind);
  const { spec } = version.schema.openAPIV3Schema.properties;
  return Object.entries(places).flatMap(([on, { property }]): CompiledPlace[] => {
    const schema = property === undefined ? spec : spec.properties?.[property];
    const rules = all.filter((rule) => rule.on === on);
    return schema && rules.length > 0 ? [{ index, on: on as PlaceName, schema, rules }] : [];
  });
}

interface Names {
  readonly names: { readonly kind: string };
  readonly versions: readonly {
    readonly schema: { readonly openAPIV3Schema: { readonly properties: { readonly spec: Schema } } };
  }[];
}
