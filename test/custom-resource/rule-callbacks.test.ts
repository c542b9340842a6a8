/** What callbacks of lists are given and answer, and places in lists. */
import { expect, test } from '@jest/globals';
import { kindWith, rulesOf, run } from './run.js';

const spec = `interface Status { phase?: string }
interface Spec {
  /** @maxItems 5 */
  names: kext.DnsLabel[];
  /** @maxItems 5 */
  ports: Port[];
  mode: 'a' | 'b';
  /** @maxItems 5 */
  sources: Source[];
  level: '0.9' | '1.2';
  /** @maxItems 5 */
  more?: Port[];
}
type Source = Git | Bucket;
interface Git { type: 'git'; url: Note }
interface Bucket { type: 'bucket' | 'store'; name: Note }
function isOurs(source: Source): boolean {
  switch (source.type) {
    case 'git':
      return /^h/.test(source.url);
    default:
      return /^b/.test(source.name);
  }
}
interface Port { name: kext.DnsLabel; size?: Int32; note?: Note }
/** @maxLength 5 */
type Note = string;
function isShort(text: string): boolean;
function isShort(text: string, more?: boolean): boolean {
  return text.length < 3;
}
const isFine = ({ note, size }: Port) => note && size;
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
  [
    'values of several types of which only the truth counts',
    'self.ports.some(({ size, note }) => (size && size > 1) || note)',
    'self.ports.exists(x, (has(x.size) && x.size != 0 && x.size > 1) || (has(x.note) && x.note != ""))',
  ],
  [
    'a function that answers one of several types',
    'self.ports.every(isFine) || (self.mode === "a" ? self.names[0] : self.names.length)',
    'self.ports.all(x, has(x.note) && x.note != "" && has(x.size) && x.size != 0) || (self.mode == "a" ? (size(self.names) > 0 && self.names[0] != "") : size(self.names) != 0)',
  ],
  [
    'Boolean of them',
    'Boolean(self.ports[0]?.size && self.mode)',
    'size(self.ports) > 0 && has(self.ports[0].size) && self.ports[0].size != 0 && self.mode != ""',
  ],
  [
    'what a filter has found, each element knows',
    "self.sources.filter((it) => it.type === 'git').every((it) => /^h/.test(it.url))",
    'self.sources.all(it, it.type != "git" || it.url.matches("^h"))',
  ],
  [
    'also when it is made into something else',
    'self.ports.map(({ size }) => size).filter((size) => size !== undefined).reduce((sum, size) => sum + size, 0) === 3',
    'self.ports.filter(x, has(x.size)).map(x, x.size).sum() == 3',
  ],
  [
    'of a union that is narrowed in a function',
    'self.sources.every(isOurs)',
    'self.sources.all(source, source.type == "git" ? source.url.matches("^h") : source.name.matches("^b"))',
  ],
  [
    'a list that may be absent, made flat',
    '(self.more ?? []).flatMap((it) => [it.name]).length > 0',
    '(has(self.more) ? size(self.more.map(x, [x.name]).flatten()) : 0) > 0',
  ],
  [
    'what is written before a spread, where the spread has none',
    "({ size: 2, note: 'x', ...self.ports[0] }).size === 3",
    '((size(self.ports) > 0 && has(self.ports[0].size)) ? self.ports[0].size : 2) == 3',
  ],
  ['the number of an enum', 'Number(self.level) > 1', 'double(self.level) > 1'],
  [
    'an element of what is made of a list',
    'self.ports.map(({ size }) => size).every((size, i, all) => i === 0 || size !== all[i - 1])',
    'self.ports.all(i, x, i == 0 || !(has(x.size) ? (i - 1 >= 0 && i - 1 < size(self.ports) && has(self.ports[i - 1].size) && x.size == self.ports[i - 1].size) : !(i - 1 >= 0 && i - 1 < size(self.ports) && has(self.ports[i - 1].size))))',
  ],
  [
    'lists put together, each by itself',
    "[...self.ports, ...(self.more ?? [])].every(({ name }) => name !== 'x')",
    'self.ports.all(x, x.name != "x") && (!has(self.more) || self.more.all(x, x.name != "x"))',
  ],
  [
    'what may be undefined among them',
    '[self.ports[0]?.note, ...self.ports.map(({ note }) => note)].filter((it) => it !== undefined).length === 2',
    '((size(self.ports) > 0 && has(self.ports[0].note)) ? 1 : 0) + size(self.ports.filter(it, has(it.note))) == 2',
  ],
  ['a function with overloads', 'isShort(self.mode)', 'size(self.mode) < 3'],
])('%s', async (_, test, rule) => {
  const { problems, definitions } = await run(
    kindWith(`${spec}/** @rule */\nexport const fits = (self: Spec) => !!(${test});`),
  );
  expect(problems).toEqual([]);
  expect(rulesOf(definitions[0])).toEqual([expect.objectContaining({ rule })]);
});

test('a group of what has matched is there', async () => {
  const { problems, definitions } = await run(
    kindWith(`interface Status { phase?: string }
/** @maxLength 5 */
type Share = string;
interface Spec { share: Share }
/** @rule */
export function fits({ share }: Spec) {
  const match = /^(\\d{1,3})%$/.exec(share);
  if (!match) return false;
  return Number(match[1]) <= 100;
}`),
  );
  expect(problems).toEqual([]);
  expect(rulesOf(definitions[0])).toEqual([
    expect.objectContaining({
      rule: 'self.share.matches("^(\\\\d{1,3})%$") && int(self.share.find("^(?:\\\\d{1,3})")) <= 100',
    }),
  ]);
});
