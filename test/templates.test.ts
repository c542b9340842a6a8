import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import Handlebars from 'handlebars';
import { readSources, repository } from './walls/source-file.js';

const folder = join(repository, 'templates');
const templates = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.hbs'))
  .map((path) => path.replaceAll('\\', '/').replace(/\.hbs$/, ''))
  .sort();

test('there are templates', () => expect(templates.length).toBeGreaterThan(0));

test.each(templates)('%s is a valid template of at most 60 lines', (template) => {
  const text = readFileSync(join(folder, `${template}.hbs`), 'utf8');
  expect(text.split('\n').length).toBeLessThanOrEqual(61);
  expect(() => Handlebars.precompile(text, { noEscape: true, strict: true, knownHelpersOnly: true })).not.toThrow();
});

test('none is unused, and none is missing', () => {
  const rooms = [...new Set(templates.map((template) => template.split('/')[0] ?? ''))].join('|');
  const mention = new RegExp(`'((?:${rooms})/[a-z][\\w.-]*)'`, 'g');
  const named = readSources(['compiler'])
    .filter(({ path }) => !/\/diagnostics(?:\.ts|\/)/.test(path))
    .flatMap(({ text }) => [...text.matchAll(mention)].map(([, template]) => template ?? ''));
  expect([...new Set(named)].sort()).toEqual(templates);
});
