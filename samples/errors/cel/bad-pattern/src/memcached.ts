import type { CustomResource } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}
export interface MemcachedSpec {
  image: string;
}

/** @rule */
export const looksAhead = (self: MemcachedSpec) => /^(?!latest).*$/.test(self.image);

/** @rule */
export const refersBack = (self: MemcachedSpec) => /^(a|b)\1$/.test(self.image);

/** @rule */
export const goesOn = (self: MemcachedSpec) => /a/g.test(self.image);

/** @rule */
export const asksUnicode = (self: MemcachedSpec) => /^\p{L}+$/u.test(self.image);

/** @rule */
export const foldsLetters = (self: MemcachedSpec) => /^[a-z]+$/iu.test(self.image);
