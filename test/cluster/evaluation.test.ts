/** kext/testing evaluates CEL as the API server does, whoever wrote it: generated expressions over generated values. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CelError } from '../../cel/index.js';
import type { Schema } from '../../testing/definition/schema.js';
import { evaluate } from '../../testing/expressions/evaluate.js';
import { celValue } from '../../testing/rules/cel-value.js';
import { newRandom, type Random, seedOf } from './declarations/random.js';
import { write } from './expressions/expression.js';
import { makeSchema } from './expressions/schema.js';
import { type Oracle, oracleIsAvailable, startOracle } from './oracle.js';
import { type Pool, sampleOf } from './rules/values.js';

const schemas = Number(process.env.KEXT_SCHEMAS ?? 40);
const [expressionsOfEach, valuesOfEach] = [40, 10];
const seed = Number(process.env.KEXT_SEED ?? 13);
const pool: Pool = {
  literals: [],
  texts: ['', 'a', 'b', 'On', 'ünï', 'a.b/c', '1Gi', '10.0.0.1', '::1', '1.2.3', 'https://a/b', ' a ', 'AB', '1', '😀'],
  numbers: [0, 1, -1, 2, 42, 9007199254740991],
};

const whereAvailable = oracleIsAvailable() ? describe : describe.skip;
whereAvailable(`${schemas * expressionsOfEach} expressions over ${valuesOfEach} values each`, () => {
  let oracle: Oracle;
  beforeAll(async () => {
    oracle = await startOracle();
  });
  afterAll(() => oracle?.close());

  test('have the same values and errors', async () => {
    const indices = Array.from({ length: schemas }, (_, index) => index);
    const differences = await Promise.all(indices.map((index) => compare(newRandom(seedOf(seed, index)), oracle)));
    expect(differences.flat()).toEqual([]);
  });
});

async function compare(random: Random, oracle: Oracle) {
  const { schema, fields } = makeSchema(random);
  const variables = fields.map(([name, type]) => [`self.${name}`, type] as const);
  const expressions = Array.from({ length: expressionsOfEach }, () =>
    write({ random, variables, depth: random.integer(1, 4) }, 'bool'),
  );
  const fraction = () => random.integer(0, 2 ** 30 - 1) / 2 ** 30;
  const values = Array.from({ length: valuesOfEach }, () => ({ self: sampleOf(schema, pool, fraction) }));
  const answers = await oracle.evaluate({ schema, expressions, values });
  return expressions.flatMap((expression, at) => {
    const { type, results = [] } = answers[at] ?? {};
    if (type !== 'bool') return [];
    const different = results.flatMap(({ value, error }, index) => {
      const self = values[index]?.self;
      const [ours, theirs] = [outcome(expression, self, schema), error === undefined ? { value } : { error }];
      const same = 'error' in ours ? error !== undefined : error === undefined && ours.value === value;
      return same ? [] : [{ expression, ours, theirs, self: JSON.stringify(self) }];
    });
    return different.slice(0, 1);
  });
}

function outcome(
  expression: string,
  self: unknown,
  schema: Schema,
): { readonly value: unknown } | { readonly error: string } {
  try {
    return { value: evaluate(expression, new Map([['self', celValue(self as never, schema, false) ?? null]])) };
  } catch (problem) {
    if (problem instanceof CelError) return { error: problem.message };
    throw new Error(expression, { cause: problem });
  }
}
