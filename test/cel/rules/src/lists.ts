import type { CustomResource, Int32, IntOrString } from 'kext';
import type { Name } from './scalars.js';

/** Places in lists, and callbacks that ask for the whole list.
 *
 * @resource lists.example.com/v1 */
export interface ListKind extends CustomResource<ListKindSpec> {}

export interface ListKindSpec {
  namesAreOnce?: NamesAreOnce;
  firstOfEach?: FirstOfEach;
  sizesGrow?: SizesGrow;
  stepsAreOnce?: StepsAreOnce;
  tierGoesUp?: TierGoesUp;
  oneIsOther?: OneIsOther;
  weightsInSum?: WeightsInSum;
  partsFollow?: PartsFollow;
  largeOnesAreNamed?: LargeOnesAreNamed;
  someAreOdd?: SomeAreOdd;
  shareIsPart?: ShareIsPart;
  rangeIsOne?: RangeIsOne;
  sourcesAreOurs?: SourcesAreOurs;
  sharesAreWhole?: SharesAreWhole;
  levelsRise?: LevelsRise;
  namesOfBoth?: NamesOfBoth;
}

/** @maxItems 5 */
export type NamesAreOnce = Name[];

/** @rule */
export const namesAreOnce = (self: NamesAreOnce): boolean | string =>
  self.every((name, i, all) => all.indexOf(name) === i) || `of ${self.length}`;

/** @maxItems 5 */
export type FirstOfEach = Name[];

/** @rule */
export const firstOfEach = (self: FirstOfEach): boolean =>
  self.filter((name, i, all) => name !== '' && all.indexOf(name) === i).length + 1 >= self.length;

/** @maxItems 5 */
export type SizesGrow = { size?: Int32 }[];

/** @rule */
export const sizesGrow = (self: SizesGrow): boolean =>
  self.map(({ size = 0 }) => size).every((size, i, all) => i === 0 || size > (all[i - 1] ?? 0));

/** @maxItems 5 */
export type StepsAreOnce = { name: Name; alias?: Name }[];

/** @rule */
export function stepsAreOnce(self: StepsAreOnce): boolean | string {
  const names = self.map(({ name, alias }) => alias ?? name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  return twice === undefined || `${twice} at ${names.indexOf(twice)}`;
}

export interface TierGoesUp {
  from: 'free' | 'standard' | 'premium';
  to: Name;
}

const tiers = ['free', 'standard', 'premium'];

/** @rule */
export const tierGoesUp = ({ from, to }: TierGoesUp): boolean | string =>
  tiers.indexOf(from) <= tiers.indexOf(to) || `${tiers.indexOf(to)}`;

export interface OneIsOther {
  a?: Name;
  b?: Name;
  c: Int32;
}

/** @rule */
export const oneIsOther = ({ a, b, c }: OneIsOther): boolean =>
  [a, b, 'free'].filter((it) => it !== 'premium').indexOf('free') === c ||
  [a, b].every((it, i, all) => all.indexOf(it) === i && all.length === c);

export interface WeightsInSum {
  a: Int32;
  b: Int32;
}

/** @rule */
export const weightsInSum = ({ a, b }: WeightsInSum): boolean =>
  [a, b, 2].reduce((sum, it) => Math.max(sum, it)) ===
  [a, b].reduce((sum, it, i, all) => (i === 0 ? it : sum + all.length), 0);

/** @maxLength 20 */
export type PartsFollow = string;

/** @rule */
export const partsFollow = (self: PartsFollow): boolean =>
  self.split('/').indexOf('free') < self.split('/').indexOf('premium');

/** @maxItems 5 */
export type LargeOnesAreNamed = { name?: Name; size?: Int32 }[];

/** @rule */
export const largeOnesAreNamed = (self: LargeOnesAreNamed): boolean | string => {
  const wrong = self.find(({ name, size }) => size && size > 1 && !name);
  return !wrong || `size ${wrong.size}`;
};

export interface SomeAreOdd {
  name?: Name;
  yes?: boolean;
  size?: Int32;
  /** @maxItems 5 */
  items: { name?: Name; size?: Int32 }[];
}

const isOdd = ({ name, size }: { name?: string; size?: number }) => (name === 'free' ? size : name || size);

/** @rule */
export function someAreOdd(self: SomeAreOdd): boolean | string {
  const { name, yes, size, items } = self;
  if (isOdd(self) && name && yes) return items.every((it) => it.size || it.name);
  if (yes ? name : size) return items.some(isOdd) || 'none is odd';
  return items.filter((it, i) => it.size && it.size > i).length < 2 && ['free', name].some((it) => it && it !== 'free');
}

/** @maxLength 8 */
export type ShareIsPart = IntOrString;

/** @rule */
export function shareIsPart(self: ShareIsPart): boolean | string {
  if (typeof self === 'number') return self >= 1;
  const match = /^(\d{1,3})%$/.exec(self);
  if (!match) return `${self} is no share`;
  return Number(match[1]) <= 100 || `${match[1]} of 100`;
}

/** @maxLength 9 */
export type RangeIsOne = string;

/** @rule */
export function rangeIsOne(self: RangeIsOne): boolean | string {
  const match = self.match(/^(?<from>\d{1,3})-(?<to>\d{1,3})$/);
  if (match?.groups === undefined) return self === '';
  const { from, to } = match.groups;
  return Number(from) < Number(to) || `${to} is before ${from}`;
}

type Source = Git | Bucket | Folder;

interface Git {
  type: 'git';
  url: Name;
  note?: Name;
}

interface Bucket {
  type: 'bucket' | 'store';
  name: Name;
  note: Name;
}

interface Folder {
  type: 'folder';
  path?: Name;
}

/** @maxItems 5 */
export type SourcesAreOurs = Source[];

function problemOf(source: Source): string | undefined {
  switch (source.type) {
    case 'git':
      return /^f/.test(source.url) ? undefined : `${source.url} is no address`;
    case 'folder':
      return source.path;
    default:
      return /e/.test(source.name) ? undefined : `${source.name} of ${source.type}, ${source.note}`;
  }
}

/** @rule */
export function sourcesAreOurs(self: SourcesAreOurs): boolean | string {
  const urls = self.filter((it) => it.type === 'git').map(({ url }) => url);
  if (new Set(urls).size !== urls.length) return `${urls.length} of ${self.length}`;
  for (const source of self.filter((it) => it.type !== 'folder')) {
    if (problemOf(source)) return false;
  }
  const notes = self.flatMap((it) => (it.type === 'bucket' ? [it.note] : []));
  const free = self.filter((it) => it.type === 'git').find(({ note }) => note === 'free');
  return notes.every((note) => note !== 'premium') && (!free || `${free.url} is free`);
}

/** @maxItems 5 */
export type SharesAreWhole = { share?: Int32; name: Name }[];

/** @rule */
export function sharesAreWhole(self: SharesAreWhole): boolean | string {
  const shares = self.map(({ share }) => share).filter((share) => share !== undefined);
  if (shares.length === 0) return self.length < 2;
  for (const { share, name } of self.filter((it) => it.share && it.name !== 'free')) {
    if (name === 'premium') return `${name} has ${share}`;
  }
  const most = Math.max(...shares, 0);
  return shares.reduce((sum, share) => sum + share, 0) > most && shares.every((share, i) => share >= i);
}

export interface LevelsRise {
  low: '0.9' | '1' | '-1.25' | '10.5';
  high?: '0.9' | '1' | '-1.25' | '10.5';
  limits?: { high?: '0.9' | '10.5'; note?: Name };
}

/** @rule */
export function levelsRise({ low, high = '1', limits }: LevelsRise): boolean | string {
  const most = { high, note: 'free', ...limits };
  if (Number(most.high) < Number(high)) return most.note;
  return Number(low) <= Number(high);
}

export interface NamesOfBoth {
  first?: Name;
  /** @maxItems 3 */
  some?: { name: Name; alias?: Name }[];
  /** @maxItems 3 */
  others: { name: Name; size?: Int32 }[];
}

/** @rule */
export function namesOfBoth({ first, some = [], others }: NamesOfBoth): boolean | string {
  const aliases = [first, ...some.map(({ alias }) => alias)].filter((it) => it !== undefined);
  if (!aliases.every((alias) => alias !== 'free')) return `${aliases.length} of ${some.length}`;
  const all = [...some, ...others];
  if (all.some(({ name }) => name === 'premium')) return others.concat(others).every(({ size }) => size);
  return (
    new Set(all.map(({ name }) => name)).size === all.length && ![first, ...some.map(({ name }) => name)].includes('x')
  );
}
