/** Types and costs of generated expressions, as kext and as the API server's own compiler see them. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Compiled, compileExpression } from '../../compiler/cel/compile.js';
import { loadCel } from '../../compiler/cel/parse.js';
import { typeOf } from '../../compiler/cel/schema-type.js';
import { readFragment } from '../../compiler/extensions/custom-resource/schema-fragment.js';
import type { JsonObject } from '../../compiler/model/json.js';
import { newRandom, seedOf } from './declarations/random.js';
import { write } from './expressions/expression.js';
import { makeSchema } from './expressions/schema.js';
import { type ExpressionAnswer, type Oracle, oracleIsAvailable, startOracle } from './oracle.js';

const schemas = Number(process.env.KEXT_SCHEMAS ?? 50);
const expressionsOfEach = 40;
const seed = Number(process.env.KEXT_SEED ?? 11);
const at = { file: 'src/a.ts', line: 1, column: 1, length: 1 };
const { parse } = await loadCel();

const whereAvailable = oracleIsAvailable() ? describe : describe.skip;
whereAvailable(`${schemas * expressionsOfEach} expressions`, () => {
  let oracle: Oracle;
  const compared: { readonly text: string; readonly ours: Compiled; readonly theirs: ExpressionAnswer }[] = [];

  beforeAll(async () => {
    oracle = await startOracle();
    for (let index = 0; index < schemas; index++) {
      const random = newRandom(seedOf(seed, index));
      const { schema, fields } = makeSchema(random);
      const variables = fields.map(([name, type]) => [`self.${name}`, type] as const);
      const expressions = Array.from({ length: expressionsOfEach }, () =>
        write({ random, variables, depth: random.integer(1, 4) }, 'bool'),
      );
      const answers = await oracle.evaluate({ schema, expressions, values: [] });
      const ours = compileAll(schema, expressions);
      compared.push(...expressions.map((text, at) => ({ text, ours: must(ours[at]), theirs: must(answers[at]) })));
    }
  });
  afterAll(() => oracle?.close());

  test('what one compiles the other compiles', () => {
    const differences = compared.filter(({ ours, theirs }) => isRefused(ours) !== isRefusedByServer(theirs));
    expect(differences.map(({ text, ours, theirs }) => [text, ours.problems, ours.mistake, theirs.problem])).toEqual(
      [],
    );
  });

  test('the estimated cost is the server’s', () => {
    const accepted = compared.filter(({ ours, theirs }) => !isRefused(ours) && !isRefusedByServer(theirs));
    expect(accepted.length).toBeGreaterThan(compared.length / 2);
    const differences = accepted.filter(({ ours, theirs }) => !isSame(ours.cost, theirs.cost ?? ''));
    expect(differences.map(({ text, ours, theirs }) => [text, ours.cost, theirs.cost])).toEqual([]);
  });
});

function compileAll(schema: JsonObject, expressions: readonly string[]): readonly Compiled[] {
  const self = typeOf({ ...readFragment(schema, at), at });
  if (!self) throw new Error('The schema has no type.');
  return expressions.map((text) => compileExpression(parse(text), { self, minor: 36, optionalOldSelf: false }));
}

function isRefused({ mistake, problems, type }: Compiled): boolean {
  return mistake !== undefined || problems.length > 0 || !['bool', 'unknown'].includes(type.kind);
}

function isRefusedByServer({ problem, type }: ExpressionAnswer): boolean {
  return problem !== undefined || type !== 'bool';
}

/** Beyond 2^53 JavaScript's numbers are near enough: the limit is 10 million. */
function isSame(ours: number, theirs: string): boolean {
  return ours <= Number.MAX_SAFE_INTEGER ? String(ours) === theirs : Math.abs(ours / Number(theirs) - 1) < 1e-9;
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('An answer is missing.');
  return value;
}
