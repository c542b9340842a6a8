import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { catalogue } from '../compiler/catalogue.js';
import { annotationsPage, errorsPage } from '../compiler/commands/reference-pages.js';
import { readSources, repository } from './walls/source-file.js';

const { rooms, tags, diagnostics } = catalogue;

test('codes are unique and begin with their room', () => {
  const codes = diagnostics.map(({ code }) => code);
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  const strange = rooms.flatMap(({ name, diagnostics }) =>
    diagnostics.map(({ code }) => code).filter((code) => !new RegExp(`^${name}/[a-z0-9]+(?:-[a-z0-9]+)*$`).test(code)),
  );
  expect(strange).toEqual([]);
});

test('every diagnostic that is defined is in the catalogue, and reported by somebody', () => {
  const sources = readSources(['compiler']);
  const defined = sources.flatMap(({ path, text }) =>
    /(?:^|\/)diagnostics(?:\.ts$|\/)/.test(path.replace('compiler/diagnostics/', ''))
      ? [...text.matchAll(/export const (\w+)[^=]*= (?:error|warning)\b[^(]*\(\s*'([^']+)'/g)]
      : [],
  );
  const codes = new Set(diagnostics.map(({ code }) => code));
  expect(defined.map(([, , code]) => code).filter((code) => !codes.has(code ?? ''))).toEqual([]);
  expect(defined).toHaveLength(codes.size);
  const elsewhere = sources
    .filter(({ path }) => !/(?:^|\/)diagnostics(?:\.ts$|\/)/.test(path))
    .map(({ text }) => text)
    .join();
  expect(defined.map(([, name]) => name).filter((name) => !new RegExp(`\\b${name}\\b`).test(elsewhere))).toEqual([]);
});

test('every diagnostic says why and the way out', () => {
  expect(diagnostics.filter(({ explanation }) => explanation.trim().length < 40).map(({ code }) => code)).toEqual([]);
});

test('tags are unique, lower camel case, and documented with an example that shows them', () => {
  const names = tags.map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(names.filter((name) => !/^[a-z][A-Za-z]*$/.test(name))).toEqual([]);
  expect(tags.filter(({ description }) => description.trim().length < 20).map(({ name }) => name)).toEqual([]);
  const silent = tags.filter(({ name, example }) => !new RegExp(`@${name}\\b`).test(example)).map(({ name }) => name);
  expect(silent).toEqual([]);
});

test.each([
  ['docs/annotations.md', annotationsPage],
  ['docs/errors.md', errorsPage],
])('%s is what `npm run docs` writes', (path, page) => {
  expect(readFileSync(`${repository}/${path}`, 'utf8')).toBe(page(catalogue));
});
