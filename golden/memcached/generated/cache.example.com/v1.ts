// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
import type { InputMeta, Int32, Kind, ReadMeta } from 'kext';
import type { MemcachedStatus } from '../../src/api/v1/memcached.js';

/** A Memcached cluster. */
export interface Memcached {
  apiVersion: 'cache.example.com/v1';
  kind: 'Memcached';
  metadata: ReadMeta;
  spec: MemcachedSpec;
  status?: MemcachedStatus;
}

/** Memcached as it is sent: what has a default may be left out. */
export interface MemcachedInput {
  metadata: InputMeta;
  spec: MemcachedSpecInput;
}

export const Memcached: Kind<
  Memcached,
  MemcachedInput,
  'cache.example.com',
  'v1',
  'Memcached',
  'memcacheds',
  'Namespaced'
> = {
  group: 'cache.example.com',
  version: 'v1',
  kind: 'Memcached',
  plural: 'memcacheds',
  scope: 'Namespaced',
};

export interface MemcachedSpec {
  /** Number of pods. */
  size: Int32;
  /** Image to run; it can't change once set. */
  image: string;
}

export interface MemcachedSpecInput extends Omit<MemcachedSpec, 'size'> {
  /** Number of pods. */
  size?: Int32;
}
