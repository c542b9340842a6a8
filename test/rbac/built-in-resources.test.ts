import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { builtInResources, isClusterScopedBuiltIn } from '../../compiler/extensions/rbac/built-in-resources.js';

const folder = fileURLToPath(new URL('../../kubernetes', import.meta.url));
const constant = /\{ group: '([^']*)', version: '[^']+', kind: '[^']+', plural: '([^']+)', scope: '([^']+)'/g;

/** Every kind of the API server's own OpenAPI: group, plural, scope. */
const kinds = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) => [...readFileSync(join(folder, path), 'utf8').matchAll(constant)])
  .map(([, group = '', plural = '', scope = '']) => ({ group, plural, scope }));

test('every built-in kind is in the table, in its scope', () => {
  expect(kinds.length).toBeGreaterThan(50);
  const missing = kinds.filter(({ group, plural }) => !builtInResources(group)?.includes(plural));
  expect(missing).toEqual([]);
  const misplaced = kinds.filter(
    ({ group, plural, scope }) => isClusterScopedBuiltIn(group, plural) !== (scope === 'Cluster'),
  );
  expect(misplaced).toEqual([]);
});
