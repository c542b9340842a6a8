import { expect, test } from '@jest/globals';
import { milliseconds } from '../../runtime/duration.js';

test.each([
  ['0', 0],
  ['10s', 10_000],
  ['1m0s', 60_000],
  ['1h30m', 5_400_000],
  ['1.5h', 5_400_000],
  ['.5s', 500],
  ['1.s', 1000],
  ['250ms', 250],
  ['-1m', -60_000],
  ['+2us', 0.002],
  ['3µs', 0.003],
  ['4ns', 0.000004],
])('%s', (text, expected) => expect(milliseconds(text)).toBeCloseTo(expected, 9));

test.each(['', '-', '10', '1 s', 's', '1d', '1s2', 'ten', '0x1s', '1e3s', '1h 30m', '.s'])('%j is none', (text) => {
  expect(milliseconds(text)).toBeUndefined();
});
