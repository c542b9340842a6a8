import { expect, test } from '@jest/globals';
import { planKinds } from '../../compiler/assemble/kinds.js';
import { print } from '../../compiler/output/print.js';
import { model } from './sample.js';

test('prints', () => {
  for (const { path, text } of print(planKinds(model))) console.log(`=== ${path}\n${text}`);
  expect(1).toBe(1);
});
