/** What the build prepared of the built-in API is what the compiler says of it, declaration by declaration. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { preparedPath, printPrepared, readPrepared } from '../../compiler/frontend/modules/prepared.js';
import { compilerExecutable } from '../../compiler/frontend/native/executable.js';
import { startCompiler } from '../../compiler/frontend/native/start.js';
import { overlayOf } from '../../compiler/frontend/overlay.js';
import { moduleFromAst } from '../../compiler/frontend/syntax/from-ast.js';
import type { Module } from '../../compiler/frontend/syntax/tree.js';
import { repository } from '../walls/source-file.js';

const dist = join(repository, 'dist').replaceAll('\\', '/');
const paths = ['api', 'kubernetes'].flatMap((folder) =>
  readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);

const configFile = `${dist}/tsconfig.json`;
const tsconfig = { compilerOptions: { module: 'nodenext', noLib: true }, include: ['api', 'kubernetes'] };
const { fileSystem } = overlayOf(new Map([[configFile, JSON.stringify(tsconfig)]]));
const compiler = startCompiler(compilerExecutable() ?? '', configFile, fileSystem);
afterAll(() => compiler.close());

function readByCompiler(path: string): Module {
  const source = compiler.sourceFile(path);
  if (source === undefined) throw new Error(`${path} is not there`);
  return moduleFromAst(source);
}

/** Its declarations all read. */
function whole({ declarations, ...module }: Module) {
  return { ...module, declarations: [...declarations.keys()].map((name) => [name, declarations.get(name)]) };
}

test('every file of the built-in API is prepared', () => {
  expect(paths).toContain('kubernetes/core/v1.d.ts');
  expect(paths.filter((path) => !existsSync(preparedPath(join(dist, path))))).toEqual([]);
});

describe.each(paths)('%s', (name) => {
  const path = `${dist}/${name}`;

  test('is what the compiler reads in it', () => {
    const prepared = readPrepared(path, readFileSync(path, 'utf8'), readFileSync(preparedPath(path), 'utf8'));
    const read = readByCompiler(path);
    expect(prepared && whole(prepared)).toEqual(whole(read));
    expect([...(prepared?.declarations.values() ?? [])]).toEqual([...read.declarations.values()]);
  });
});

test('what was prepared from another text is not used', () => {
  const module = readByCompiler(`${dist}/api/log.d.ts`);
  const prepared = printPrepared(module);
  expect(readPrepared(module.path, module.text, prepared)?.path).toBe(module.path);
  expect(readPrepared(module.path, `${module.text} `, prepared)).toBeUndefined();
});

test('a name that is not declared has no declarations', () => {
  const module = readByCompiler(`${dist}/api/log.d.ts`);
  const prepared = readPrepared(module.path, module.text, printPrepared(module));
  expect(prepared?.declarations.has('Log')).toBe(module.declarations.has('Log'));
  expect([prepared?.declarations.has('Nothing'), prepared?.declarations.get('Nothing')]).toEqual([false, undefined]);
});
