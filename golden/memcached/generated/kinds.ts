// Written by kext from this project's TypeScript. Do not edit: run `kext generate`.
export { Memcached, type MemcachedInput } from './cache.example.com/v1.js';
