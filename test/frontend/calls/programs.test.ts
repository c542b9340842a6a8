import { expect, test } from '@jest/globals';
import { checkPrograms } from './programs/check-programs.js';

// The tests with a cluster try 2,000.
test('40 generated programs call what they are granted, and where nothing branches, all of it', async () => {
  expect(await checkPrograms(0, 40)).toEqual([]);
});
