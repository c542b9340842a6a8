/** What is asked of the native compiler ahead is answered as if it were asked when it is needed. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Compiler } from '../../compiler/frontend/native/compiler.js';
import { compilerExecutable } from '../../compiler/frontend/native/executable.js';
import { startCompiler } from '../../compiler/frontend/native/start.js';
import { overlayOf as layOver } from '../../compiler/frontend/overlay.js';
import { folder, overlayOf } from './virtual-project.js';

const names = ['a', 'b', 'c', 'd', 'e'];
const path = (name: string) => `${folder}/src/${name}.ts`;
const texts = Object.fromEntries(
  names.map((name) => [`src/${name}.ts`, `export const ${name}: string = '${name}';\n`]),
);
const overlay = layOver(overlayOf(texts));
let compiler: Compiler;

beforeEach(() => {
  overlay.lay(new Map());
  compiler = startCompiler(compilerExecutable() ?? '', `${folder}/tsconfig.json`, overlay.fileSystem);
});
afterEach(() => compiler.close());

const read = (name: string) => compiler.sourceFile(path(name))?.text;

test('files that are expected come in any order, again, or not at all', () => {
  compiler.expectSourceFiles(names.map(path));
  expect(['c', 'a', 'c', 'e', 'nothing'].map(read)).toEqual([
    texts['src/c.ts'],
    texts['src/a.ts'],
    texts['src/c.ts'],
    texts['src/e.ts'],
    undefined,
  ]);
});

test('errors that are expected are told after other questions', () => {
  const wrong = "export const a: string = 1;\nimport { b } from './b.js';\nexport const again = b;\n";
  const changes = overlay.lay(new Map([[path('a'), wrong]]));
  compiler.update(changes);
  compiler.expectProjectErrors();
  compiler.expectTypeErrors();
  compiler.expectTypeErrors(path('b'));
  expect(compiler.resolveModules(path('a'), [wrong.indexOf("'./b.js'")])).toEqual([path('b')]);
  expect(compiler.typeErrors(path('b'))).toEqual([]);
  expect(compiler.typeErrors().map(({ file }) => file)).toEqual([path('a')]);
  expect([...compiler.configErrors(), ...compiler.syntaxErrors()]).toEqual([]);
});

test('after an update, no answer is one from before it', () => {
  for (const text of ['1', '2', '3']) {
    compiler.expectSourceFiles(names.map(path));
    compiler.expectTypeErrors();
    const wrong = `export const a: string = ${text};\n`;
    compiler.update(overlay.lay(new Map([[path('a'), wrong]])));
    expect(read('a')).toBe(wrong);
    expect(compiler.typeErrors()).toHaveLength(1);
  }
});

test('a child that is gone is noticed', () => {
  compiler.close();
  expect(() => compiler.fileNames()).toThrow();
  expect(compiler.alive()).toBe(false);
});
