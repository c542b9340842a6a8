/** Generated rules, in Node and in the API server's own evaluator: what the function answers, the CEL answers. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isJsonObject, type JsonObject } from '../../compiler/model/json.js';
import type { OutputFile } from '../../compiler/model/planned-file.js';
import { parseYaml } from '../../compiler/output/parse-yaml.js';
import { compileProject } from './declarations/compile-all.js';
import { newRandom, seedOf } from './declarations/random.js';
import { nameOf, projectOf, type Rule, rulesOfKind, withoutErrors } from './generated-rules/project.js';
import { makeBody } from './generated-rules/rule.js';
import { loadRules, type Outcome, runRule } from './generated-rules/run-rules.js';
import { makeSpec } from './generated-rules/spec.js';
import { type ExpressionAnswer, type Oracle, oracleIsAvailable, startOracle } from './oracle.js';

const written = Number(process.env.KEXT_RULES ?? 1500);
const valuesOfEach = Number(process.env.KEXT_VALUES ?? 10);
const seed = Number(process.env.KEXT_SEED ?? 23);

const whereAvailable = oracleIsAvailable() ? describe : describe.skip;
whereAvailable(`${written} rules`, () => {
  let oracle: Oracle;
  let accepted: readonly Rule[] = [];
  let definitions: readonly JsonObject[] = [];

  beforeAll(async () => {
    oracle = await startOracle();
    const rules = Array.from({ length: written }, (_, index): Rule => {
      return { index, body: makeBody(newRandom(seedOf(seed, index))) };
    });
    const { diagnostics } = await compileProject(projectOf(rules));
    accepted = withoutErrors(rules, diagnostics);
    const compilation = await compileProject(projectOf(accepted));
    expect(compilation.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    definitions = compilation.files.filter(({ path }) => path.includes('/crds/')).map(definitionOf);
  });
  afterAll(() => oracle?.close());

  test('enough of them compile', () => {
    expect(accepted.length * valuesOfEach).toBeGreaterThanOrEqual(Math.min(5000, written * 3));
  });

  test('the server takes what kext wrote', async () => {
    const answers = await Promise.all(definitions.map((crd) => oracle.ask({ crd })));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  });

  test('Node and the server agree', async () => {
    const differences = await Promise.all(definitions.map((crd) => compare(crd, oracle, accepted)));
    expect(differences.flat()).toEqual([]);
  });
});

/** All rules of a kind over values of its own. */
async function compare(crd: JsonObject, oracle: Oracle, rules: readonly Rule[]): Promise<readonly unknown[]> {
  const schema = specOf(crd);
  const number = Number(/kind(\d+)s\./.exec(JSON.stringify(crd))?.[1]);
  const random = newRandom(seedOf(seed + 1, number));
  const values = Array.from({ length: valuesOfEach }, () => ({ self: makeSpec(random), oldSelf: makeSpec(random) }));
  const own = rules.slice(number * rulesOfKind, (number + 1) * rulesOfKind);
  const functions = loadRules([...projectOf(own).values()].join('\n'));
  const validations = schema['x-kubernetes-validations'] as unknown as readonly Validation[];
  const texts = [
    ...new Set(validations.flatMap(({ rule, messageExpression = [] }) => [rule, messageExpression].flat())),
  ];
  const answers = await oracle.evaluate({ schema, expressions: texts, values });
  const answerOf = new Map(texts.map((text, at) => [text, answers[at]]));
  return own.flatMap((rule) => {
    const validation = validations[own.indexOf(rule)];
    const run = functions.get(nameOf(rule));
    const named = /^rule\d+$/.exec(validation?.message ?? nameOf(rule))?.[0] ?? nameOf(rule);
    if (!validation || !run || named !== nameOf(rule)) throw new Error(`${nameOf(rule)} is lost`);
    const all = values.flatMap(({ self, oldSelf }, at) => {
      const ours = runRule(run, self, oldSelf);
      const theirs = outcomeOf(validation, nameOf(rule), answerOf, at);
      return JSON.stringify(comparable(ours)) === JSON.stringify(comparable(theirs))
        ? []
        : [
            {
              body: rule.body,
              cel: validation.rule,
              ours,
              theirs,
              self: JSON.stringify(self),
              old: JSON.stringify(oldSelf),
            },
          ];
    });
    // One of each rule tells enough.
    return all.slice(0, 1);
  });
}

interface Validation {
  readonly rule: string;
  readonly message?: string;
  readonly messageExpression?: string;
}

/** The answer of the function that the rule stands for: a text where it refuses with one of its own. */
function outcomeOf(
  { rule, message, messageExpression }: Validation,
  name: string,
  answers: ReadonlyMap<string, ExpressionAnswer | undefined>,
  at: number,
): Outcome {
  const answer = answers.get(rule);
  if (answer?.problem !== undefined) return { error: answer.problem };
  const { value, error } = answer?.results?.[at] ?? {};
  if (error !== undefined) return { error };
  if (value === true) return { value };
  if (messageExpression === undefined) return { value: message === undefined || message === name ? false : message };
  const text = answers.get(messageExpression)?.results?.[at];
  return text?.error === undefined ? { value: String(text?.value) } : { error: text.error };
}

/** A server ignores a message that is blank or has more lines than one. */
function comparable(outcome: Outcome): unknown {
  if ('error' in outcome) return 'error';
  const { value } = outcome;
  return typeof value === 'string' && (value.trim() === '' || value.includes('\n')) ? false : value;
}

function definitionOf({ text, path }: OutputFile): JsonObject {
  const [object] = parseYaml(text, path).documents;
  if (object === undefined || !isJsonObject(object)) throw new Error(`${path} is empty`);
  return object;
}

function specOf(crd: JsonObject): JsonObject {
  const { versions } = crd.spec as {
    versions: { schema: { openAPIV3Schema: { properties: { spec: JsonObject } } } }[];
  };
  const [version] = versions;
  if (!version) throw new Error('no version');
  return version.schema.openAPIV3Schema.properties.spec;
}
