/** What callbacks of lists are given, and places in lists. */
import { expect, test } from '@jest/globals';
import { kindWith, rulesOf, run } from './run.js';

const spec = `interface Status { phase?: string }
interface Spec {
  /** @maxItems 5 */
  names: kext.DnsLabel[];
  /** @maxItems 5 */
  ports: { name: kext.DnsLabel; mode: 'a' | 'b' }[];
  mode: 'a' | 'b';
}
`;

test.each([
  [
    'the list',
    'self.names.every((it, i, all) => all.indexOf(it) === i)',
    'self.names.all(i, it, self.names.indexOf(it) == i)',
  ],
  [
    'a filtered list',
    "self.names.filter((it) => it !== 'x').some((_, i, all) => all.length === i)",
    'self.names.filter(it, it != "x").exists(i, x, size(self.names.filter(it, it != "x")) == i)',
  ],
  [
    'a list that is written out',
    "['a', self.mode].some((it, i, all) => all[1 - i] === it)",
    'self.mode == "a" || "a" == self.mode',
  ],
  [
    'what was summed up first',
    '[1, self.names.length].reduce((sum, it) => sum + it) === 3',
    '1 + size(self.names) == 3',
  ],
  [
    'an index in a reduction',
    "['b', self.mode].reduce((found, it, i) => (it === 'b' ? i : found), -1) === 1",
    '(self.mode == "b" ? 1 : 0) == 1',
  ],
  [
    'a place among constants',
    "['b', 'a'].indexOf(self.mode) > 0",
    '(self.mode == "b" ? 0 : (self.mode == "a" ? 1 : -1)) > 0',
  ],
  [
    'a place in what is made of a list',
    "self.ports.map(({ name }) => name).indexOf('x') >= 0",
    '(self.ports.exists(i, x, x.name == "x") ? self.ports.transformList(i, x, x.name == "x", i)[0] : -1) >= 0',
  ],
])('%s', async (_, test, rule) => {
  const { problems, definitions } = await run(
    kindWith(`${spec}/** @rule */\nexport const fits = (self: Spec) => ${test};`),
  );
  expect(problems).toEqual([]);
  expect(rulesOf(definitions[0])).toEqual([expect.objectContaining({ rule })]);
});
