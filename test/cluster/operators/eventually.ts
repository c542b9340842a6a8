import { setTimeout } from 'node:timers/promises';
import { expect } from '@jest/globals';

/** Looks until what it sees is as expected, for a minute; then the test fails by what it saw last. */
export async function eventually(read: () => unknown, expected: unknown): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const seen = await read();
    try {
      expect(seen).toEqual(expected);
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await setTimeout(100);
  }
}
