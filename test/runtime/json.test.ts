import { describe, expect, test } from '@jest/globals';
import { parseJson, printJson } from '../../runtime/json.js';

describe('integers', () => {
  test.each([
    ['{"a":9007199254740993}', { a: 9007199254740993n }],
    ['[-9223372036854775808,1]', [-9223372036854775808n, 1]],
    ['{"a":9007199254740991,"b":1e300}', { a: 9007199254740991, b: 1e300 }],
    ['{"a":{"b":[{"c":18446744073709551615}]}}', { a: { b: [{ c: 18446744073709551615n }] } }],
    ['12345678901234567890', 12345678901234567890n],
  ])('%s', (text, value) => {
    expect(parseJson(text)).toEqual(value);
    expect(parseJson(printJson(value))).toEqual(value);
  });

  test('print as they were', () => {
    const text = '{"a":9007199254740993,"b":["9007199254740993",-9007199254740993],"c":{"9007199254740993":1}}';
    expect(printJson(parseJson(text))).toBe(text);
  });

  test('are found wherever in the text they stand', () => {
    for (let before = 0; before < 33; before++) {
      const text = 'x'.repeat(before);
      expect(parseJson(`["${text}",9007199254740993]`)).toEqual([text, 9007199254740993n]);
    }
  });

  test('under a name that means something elsewhere', () => {
    const text = '{"__proto__":9007199254740993,"constructor":[9007199254740993]}';
    expect(printJson(parseJson(text))).toBe(text);
  });

  test('in as many levels as an API server takes', () => {
    const levels = 10_000;
    for (const [open, close] of [
      ['{"a":', '}'],
      ['[', ']'],
    ] as const) {
      let inner = parseJson(`${open.repeat(levels)}9007199254740993${close.repeat(levels)}`);
      for (let level = 0; level < levels; level++) inner = Object.values(inner as object)[0];
      expect(inner).toBe(9007199254740993n);
    }
  });

  test('a fraction stays a number', () => {
    expect(parseJson('[0.12345678901234567890, 12345678901234567890.5]')).toEqual([
      0.12345678901234568, 12345678901234567000,
    ]);
  });
});

describe('text that looks like the mark of an integer', () => {
  const strings = [
    '\uE000',
    '\uE00012',
    '\uE000\uE00012',
    'a\uE00012',
    '"\uE00012"',
    '\\uE00012',
    '1234567890123456789',
  ];

  test.each(strings)('%j stays what it is', (text) => {
    const value = { big: 9007199254740993n, text, list: [text, { [text]: text }] };
    expect(parseJson(printJson(value))).toEqual(value);
  });

  test('as an escape too', () => {
    expect(parseJson('[9007199254740993,"\\ue00012","\\uE000\\uE00012"]')).toEqual([
      9007199254740993n,
      '\uE00012',
      '\uE000\uE00012',
    ]);
  });
});

test('what is no JSON is no JSON', () => {
  expect(() => parseJson('{"a":9007199254740993')).toThrow(SyntaxError);
  expect(() => parseJson('{"a":9007199254740993x}')).toThrow(SyntaxError);
  expect(() => parseJson('{"a":--9007199254740993}')).toThrow(SyntaxError);
});

test('a cycle is an error with and without an integer', () => {
  const cycle: Record<string, unknown> = { big: 1n };
  cycle.self = cycle;
  expect(() => printJson(cycle)).toThrow(TypeError);
});
