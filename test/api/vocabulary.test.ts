import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { catalogue } from '../../compiler/catalogue.js';

const folder = fileURLToPath(new URL('../../samples/database/src', import.meta.url));

test('samples/database uses every tag of the vocabulary', () => {
  const text = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');
  const unused = catalogue.tags.filter(({ name }) => !new RegExp(`^\\s*(?:/\\*)?\\*+ @${name}\\b`, 'm').test(text));
  expect(unused.map(({ name }) => name)).toEqual([]);
});
