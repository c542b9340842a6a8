import type { CustomResource, Int32 } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}

export interface MemcachedSpec {
  size: Int32;
  names: string[];
  image?: string;
  labels?: Record<string, string>;
}

/** @rule */
export const reduces = (self: MemcachedSpec) => self.names.reduce((all, name) => all + name, '') !== '';

/** @rule */
export const counts = (self: MemcachedSpec) => self.names.flatMap((name, at) => [name, at]).length > 3;

/** @rule */
export const replaces = (self: MemcachedSpec) => self.names.every((name) => name.replace(/a/g, 'b') !== '');

/** @rule */
export const orders = (self: MemcachedSpec) => Object.keys(self.labels ?? {})[0] !== 'app';

/** @rule */
export const normalizes = (self: MemcachedSpec) => self.image?.normalize() === self.image;

const withoutMarks = (text: string) => text.normalize('NFD').trim();

/** @rule */
export function followsFromOne(self: MemcachedSpec): boolean {
  const [first, second = 'x'] = withoutMarks(self.image ?? '').split('-');
  return first !== undefined && second.startsWith(first);
}

/** @rule */
export const slices = (self: MemcachedSpec) => self.names.every((name) => name.slice(self.size / 2) !== '');

/** @rule */
export const rounds = (self: MemcachedSpec) => Math.floor(self.size / 2) > 1;

/** @rule */
export const answers = (self: MemcachedSpec) => self.size;
