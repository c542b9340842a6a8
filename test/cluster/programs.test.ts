import { expect, test } from '@jest/globals';
import { checkPrograms } from '../frontend/calls/programs/check-programs.js';

/** Needs no cluster, but more time than `npm test` may take. */
const count = Number(process.env['KEXT_PROGRAMS'] ?? 2000);
const size = 250;

test.each(Array.from({ length: Math.ceil(count / size) }, (_, at) => at * size))(
  `of ${count} generated programs, ${size} from %d on call what they are granted, and where nothing branches, all of it`,
  async (first) => {
    expect(await checkPrograms(first, Math.min(size, count - first))).toEqual([]);
  },
);
