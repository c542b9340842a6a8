import { createHash } from 'node:crypto';
import { bundled } from './bundle-tests.js';

/** What jest takes a TypeScript file for: its bundle. The key of jest's cache is what the bundle holds. */
export default {
  process: (/** @type {string} */ source, /** @type {string} */ path) => ({ code: bundled(source, path) }),
  getCacheKey: (/** @type {string} */ source, /** @type {string} */ path) =>
    createHash('sha256').update(bundled(source, path)).digest('hex'),
};
