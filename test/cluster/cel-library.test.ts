/** kext/cel answers as the API server's own CEL does, errors included. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CelError, UnsafeInteger } from '../../cel/index.js';
import { libraryCases } from './cel-library/cases.js';
import { type Input, type LibraryCase, schema } from './cel-library/library-case.js';
import { readTagged, tagged } from './cel-library/tagged.js';
import { newRandom, seedOf } from './declarations/random.js';
import { type Oracle, oracleIsAvailable, startOracle } from './oracle.js';

const inputsOfEach = Number(process.env.KEXT_VALUES ?? 300);

const whereAvailable = oracleIsAvailable() ? describe : describe.skip;
whereAvailable('kext/cel and the server', () => {
  let oracle: Oracle;
  beforeAll(async () => {
    oracle = await startOracle();
  });
  afterAll(() => oracle?.close());

  test.each(libraryCases.map((it, index) => [it.expression, it, index] as const))('%s', async (_, it, index) => {
    const random = newRandom(seedOf(7, index));
    const inputs = Array.from({ length: inputsOfEach }, () => it.make(random));
    const values = inputs.map((self) => ({ self }));
    const [answer] = await oracle.evaluate({ schema, expressions: [it.expression], values });
    expect(answer?.problem).toBeUndefined();
    const differences = (answer?.results ?? []).flatMap(({ value, error }, at) => {
      const self = inputs[at];
      if (!self) throw new Error('More answers than questions.');
      const theirs = error === undefined ? { value: readTagged(value) } : { error: true };
      const ours = outcome(it, self, answer?.type ?? '');
      return 'unsafe' in ours || same(ours, theirs) ? [] : [{ a: self.a, b: self.b, ours, theirs, error }];
    });
    expect(differences).toEqual([]);
  });
});

function outcome(it: LibraryCase, self: Input, type: string): object {
  try {
    return { value: tagged(it.run(self), type) };
  } catch (problem) {
    // The one difference by name: see docs/rules.md.
    if (problem instanceof UnsafeInteger) return { unsafe: true };
    if (problem instanceof CelError) return { error: true };
    throw problem;
  }
}

function same(left: object, right: object): boolean {
  return JSON.stringify(left) === JSON.stringify(right) || equalUnordered(left, right);
}

function equalUnordered(left: object, right: object): boolean {
  try {
    expect(left).toEqual(right);
    return true;
  } catch {
    return false;
  }
}
