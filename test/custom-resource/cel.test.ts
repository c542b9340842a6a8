/** Types and cost of rules, case by case as an API server of 1.36 has answered; test/cluster asks one again. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { compileExpression } from '../../compiler/cel/compile.js';
import { loadCel, type Parser } from '../../compiler/cel/parse.js';
import { typeOf } from '../../compiler/cel/schema-type.js';
import { readFragment } from '../../compiler/extensions/custom-resource/schema-fragment.js';
import type { JsonObject } from '../../compiler/model/json.js';

interface Table {
  /** How many values with the rule the object can hold. */
  readonly cardinality: number;
  readonly schema: JsonObject;
  /** `accepted`, `refused` for what does not compile, or how many times the limit it costs. */
  readonly rules: Readonly<Record<string, string>>;
}

const table: Table = JSON.parse(readFileSync(new URL('rules.json', import.meta.url), 'utf8'));
const at = { file: 'src/a.ts', line: 1, column: 1, length: 1 };
let parse: Parser;
beforeAll(async () => {
  ({ parse } = await loadCel());
});
const self = typeOf({ ...readFragment(table.schema, at), at });

function verdict(rule: string, minor = 36): string {
  if (!self) throw new Error('the schema has no type');
  const compiled = compileExpression(parse(rule), { self, minor, optionalOldSelf: false });
  if (compiled.mistake || compiled.problems.length > 0 || !['bool', 'unknown'].includes(compiled.type.kind))
    return 'refused';
  const factor = (compiled.cost * table.cardinality) / 10_000_000;
  if (factor <= 1) return 'accepted';
  return factor > 100 ? 'more than 100' : factor < 1.5 ? factor.toFixed(6) : factor.toFixed(1);
}

/** `sortBy` hides a list whose cost depends on names of the server's own making. */
const roughly = new Set(["self.objs.sortBy(o, o.key)[0].key == 'a'"]);

test.each(Object.entries(table.rules).filter(([rule]) => !roughly.has(rule)))('%s', (rule, answer) => {
  expect(verdict(rule)).toBe(answer);
});

describe('an older server lacks functions', () => {
  test.each([
    ['self.list.sort() == self.list', 35, 34],
    ['isSemver(self.name)', 34, 33],
    ['!format.dns1123Label().validate(self.name).hasValue()', 32, 31],
    ['self.list.all(i, v, v == "a")', 33, 32],
  ])('%s', (rule, since, before) => {
    expect(verdict(rule, since)).not.toBe('refused');
    expect(verdict(rule, before)).toBe('refused');
  });
});

test('what reads the old value is known', () => {
  if (!self) throw new Error('the schema has no type');
  const uses = (rule: string) =>
    compileExpression(parse(rule), { self, minor: 36, optionalOldSelf: false }).usesOldSelf;
  expect(uses('self.n >= oldSelf.n')).toBe(true);
  expect(uses('self.n > 1')).toBe(false);
});
