import type { CustomResource, Int32 } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  size: Int32;
  names: string[];
  image?: string;
}

/** @rule */
export function loops(self: MemcachedSpec): boolean {
  for (let at = 0; at < self.names.length; at++) if (self.names[at] === '') return false;
  return true;
}

/** @rule */
export function goesThroughKeys(self: MemcachedSpec): boolean {
  for (const key in self) if (key === 'more') return false;
  return true;
}

/** @rule */
export function breaks(self: MemcachedSpec): boolean {
  for (const name of self.names) {
    if (name === '') break;
    if (name === 'more') return false;
  }
  return true;
}

/** @rule */
export const dates = (self: MemcachedSpec) => new Date(self.image ?? '') < new Date('2030-01-01');

/** @rule */
export function changes(self: MemcachedSpec): boolean {
  const names: string[] = [];
  let last = '';
  for (const name of self.names) last = `${last}${name}`;
  self.names.forEach((name) => {
    last = name;
  });
  var size = self.size;
  size++;
  return size > names.length && last !== '';
}

/** @rule */
export function throws(self: MemcachedSpec): boolean {
  if (self.size > 5) throw new Error('too large');
  return true;
}

/** @rule */
export const asksTheClock = (self: MemcachedSpec) => self.size < Date.now();

/** @rule */
export const asserts = (self: MemcachedSpec) => (self.image as string).length > 3;

/** @rule */
export const logs = (self: MemcachedSpec) => {
  self.names.push('more');
  return true;
};

/** @rule */
export const assigns = (self: MemcachedSpec) => {
  self.size = 3;
  return true;
};

/** @rule */
export const powers = (self: MemcachedSpec) => self.size ** 2 < 100 && (self.size & 1) === 0;

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

/** @rule */
export const recurses = (self: MemcachedSpec) => factorial(self.size) < 100;

/** @rule */
export const isAsync = async (self: MemcachedSpec) => self.size > 0;

/** @rule */
export const destructures = ({ size, ...rest }: MemcachedSpec) => size > 0 && rest.names.length > 0;

/** @rule */
export const looksUp = (self: MemcachedSpec) => new Map(self.names.map((name) => [name, true])).get('x') === true;

/** @rule */
export function fills(self: MemcachedSpec): boolean {
  const names: string[] = [];
  for (const name of self.names) {
    if (name === '') continue;
    names.push(name);
  }
  return names.length > 0;
}

/** @rule */
export function fillsItself(self: MemcachedSpec): boolean {
  const [names] = [self.names];
  names?.push('more');
  const [others = []] = [self.names];
  others.push('more');
  return others.length > 0;
}

const reserved = new Set(['root']);
reserved.add('admin');
const most: Record<string, number> = { small: 1 };
most['large'] = 3;

/** @rule */
export const isAllowed = (self: MemcachedSpec) => self.names.every((name) => !reserved.has(name));

/** @rule */
export const isFew = (self: MemcachedSpec) => self.size <= (most[self.names[0] ?? 'small'] ?? 1);
