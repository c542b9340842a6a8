/** Where a function answers otherwise than its CEL, on purpose: docs/rules.md names each. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as cel from '../../cel/index.js';
import { safeInteger } from '../../cel/unsafe-integer.js';
import { compileProject } from './declarations/compile-all.js';
import { loadRules, type Outcome, runRule } from './generated-rules/run-rules.js';
import { type Oracle, oracleIsAvailable, startOracle } from './oracle.js';

interface Case {
  readonly body: string;
  readonly self: { readonly text: string; readonly size?: string };
  readonly node: Outcome;
  readonly server: Outcome;
}

/** One code point, two UTF-16 units. */
const astral = { text: '😀' };
const cases: { readonly [what: string]: Case } = {
  length: { body: 'self.text.length === 1', self: astral, node: { value: false }, server: { value: true } },
  'position of what comes after': {
    body: "self.text.indexOf('x') === 1",
    self: { text: '😀x' },
    node: { value: false },
    server: { value: true },
  },
  slice: { body: "self.text.slice(1) === 'x'", self: { text: '😀x' }, node: { value: false }, server: { value: true } },
  substring: {
    body: "self.text.substring(0, 1) === '😀'",
    self: astral,
    node: { value: false },
    server: { value: true },
  },
  charAt: {
    body: "self.text.charAt(1) === 'x'",
    self: { text: '😀x' },
    node: { value: false },
    server: { value: true },
  },
  'a size of kext/cel': { body: 'size(self.text) === 1', self: astral, node: { value: true }, server: { value: true } },
  'an integer beyond 2^53': {
    body: 'quantity(self.size).asInteger() > 5',
    self: { text: '', size: '9007199254740993' },
    node: { error: '9007199254740993 is beyond 2^53, where JavaScript loses digits' },
    server: { value: true },
  },
};

test('what is beyond 2^53 is thrown, and is what fails in CEL as well', () => {
  expect(() => safeInteger(2n ** 53n)).toThrow(cel.UnsafeInteger);
  expect(() => cel.sum([2 ** 53 - 1, 1])).toThrow(cel.CelError);
});

test('letters beyond ASCII change their case in JavaScript alone: the error says what to write', async () => {
  const { diagnostics } = await compileProject(project(['self.text.toLowerCase() === self.text']));
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ['cel/differs', expect.stringContaining('lowerAscii of kext/cel')],
  ]);
  expect(['ÄB'.toLowerCase(), cel.lowerAscii('ÄB')]).toEqual(['äb', 'Äb']);
});

const whereAvailable = oracleIsAvailable() ? describe : describe.skip;
whereAvailable('Node and the server differ by', () => {
  let oracle: Oracle;
  beforeAll(async () => {
    oracle = await startOracle();
  });
  afterAll(() => oracle?.close());

  test.each(Object.entries(cases))('%s', async (_, { body, self, node, server }) => {
    const sources = project([body]);
    const { rules, diagnostics } = await compileProject(sources);
    expect(diagnostics).toEqual([]);
    const expressions = rules.map(({ expression }) => expression);
    const [answer] = await oracle.evaluate({ schema, expressions, values: [{ self }] });
    const run = loadRules([...sources.values()].join('\n')).get('rule0');
    expect(run && runRule(run, self, undefined)).toEqual(node);
    expect({ value: answer?.results?.[0]?.value }).toEqual(server);
  });
});

const schema = {
  type: 'object',
  required: ['text'],
  properties: {
    text: { type: 'string', maxLength: 20 },
    size: { type: 'string', maxLength: 20 },
  },
};

function project(bodies: readonly string[]): ReadonlyMap<string, string> {
  const rules = bodies.map(
    (body, at) => `/** rule${at}\n * @rule */\nexport function rule${at}(self: Spec): boolean { return ${body}; }\n`,
  );
  const text = `import type { CustomResource } from 'kext';
import { quantity, size } from 'kext/cel';
/** @resource differences.example.com/v1 */
export interface Thing extends CustomResource<Spec> {}
export interface Spec {
  /** @maxLength 20 */
  text: string;
  /** @maxLength 20 */
  size: string;
}
${rules.join('')}`;
  return new Map([['src/thing.ts', text]]);
}
