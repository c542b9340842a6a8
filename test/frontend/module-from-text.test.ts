/** What is read of files of types without the compiler is what the compiler says of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { compilerExecutable } from '../../compiler/frontend/native/executable.js';
import { startCompiler } from '../../compiler/frontend/native/start.js';
import { overlayOf } from '../../compiler/frontend/overlay.js';
import { moduleFromAst } from '../../compiler/frontend/syntax/from-ast.js';
import { moduleFromText } from '../../compiler/frontend/syntax/module-from-text.js';
import { randomDeclaration } from '../cluster/declarations/declaration.js';
import { repository } from '../walls/source-file.js';
import { changedTexts } from './changed-texts.js';
import { beyondTypes, manyTypes } from './type-texts.js';

const onDisk = [
  'api',
  'kubernetes',
  ...['cronjob', 'database', 'memcached'].map((name) => `samples/${name}/src`),
].flatMap((folder) =>
  readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(repository, folder, path), 'utf8')),
);
const random = Array.from({ length: 100 }, (_, index) => [...randomDeclaration(1, index).files.values()]).flat();
const texts = [...onDisk, ...random, ...manyTypes, ...beyondTypes, ...changedTexts(manyTypes, 600)];
const root = '/types';
const files = new Map(texts.map((text, at) => [`${root}/${at}.ts`, text]));
const tsconfig = JSON.stringify({ compilerOptions: { noLib: true, noResolve: true, types: [] }, include: ['.'] });
const { fileSystem } = overlayOf(new Map([...files, [`${root}/tsconfig.json`, tsconfig]]));
const compiler = startCompiler(compilerExecutable() ?? '', `${root}/tsconfig.json`, fileSystem);
afterAll(() => compiler.close());
const broken = new Set(compiler.syntaxErrors().flatMap(({ file }) => file ?? []));

describe('a file of types', () => {
  test('is read as the compiler reads it, or left to it', () => {
    let read = 0;
    for (const [path, text] of files) {
      const module = moduleFromText(path, text);
      if (module === undefined || broken.has(path)) continue;
      read++;
      const source = compiler.sourceFile(path);
      expect(module).toEqual(source && moduleFromAst(source));
      compiler.forgetSourceFiles();
    }
    expect(read).toBeGreaterThan(300);
  });

  test.each(manyTypes)('is not left to it: %s', (text) => {
    expect(moduleFromText('/types.ts', text)).toBeDefined();
  });

  test.each(beyondTypes)('is left to it: %s', (text) => {
    expect(moduleFromText('/types.ts', text)).toBeUndefined();
  });
});
