import type { CustomResource, DateTime, Double, Duration, Int32 } from 'kext';

/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}
export interface MemcachedSpec {
  size: Int32;
  step: Int32;
  image: string;
  other: string;
  nick?: string | null;
  ratio: Double;
  names: string[];
  timeout: Duration;
  since: DateTime;
}

/** @rule */
export const comparesLists = (self: MemcachedSpec, oldSelf: MemcachedSpec) => self.names === oldSelf.names;

/** @rule */
export const comparesDurations = (self: MemcachedSpec, oldSelf: MemcachedSpec) => self.timeout === oldSelf.timeout;

/** @rule */
export const lowers = (self: MemcachedSpec) => self.image === self.image.toLowerCase();

/** @rule */
export const divides = (self: MemcachedSpec) => self.size % self.step === 0;

/** @rule */
export const orders = (self: MemcachedSpec) => self.image < self.other;

/** @rule */
export const sorts = (self: MemcachedSpec) => [...self.names].sort()[0] === 'a';

/** @rule */
export const tellsNull = (self: MemcachedSpec) => self.nick !== null;

/** @rule */
export const writesFractions = (self: MemcachedSpec) => self.ratio < 1 || `${self.ratio} is too much`;

/** @rule */
export const countsTexts = (self: MemcachedSpec) => Number(self.image) > 3;
