import { expect, test } from '@jest/globals';
import { checkPrograms } from './programs/check-programs.js';

test('100 generated programs call what they are granted, and where nothing branches, all of it', async () => {
  expect(await checkPrograms(0, 100)).toEqual([]);
});
