import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

/** A TypeScript module that a test has written and then imports; the tests themselves are bundled, and have their maps. */
export default {
  process: (/** @type {string} */ source, /** @type {string} */ path) =>
    path.endsWith('.js')
      ? { code: source, map: readFileSync(`${path}.map`, 'utf8') }
      : transformSync(source, { loader: 'ts', format: 'esm', sourcefile: path, sourcemap: 'external' }),
};
