import { afterEach, describe, expect, test } from '@jest/globals';
import { collectDiagnostics } from '../../compiler/diagnostics/collect.js';
import { openProject } from '../../compiler/frontend/open-project.js';
import type { Project } from '../../compiler/frontend/project.js';
import { type Files, folder, open, overlayOf, readOpen } from './virtual-project.js';

const opened: Project[] = [];
afterEach(() => {
  for (const project of opened.splice(0)) project.close();
});

function opening(files: Files, sources?: readonly string[]): Project {
  const project = open(files, sources);
  opened.push(project);
  return project;
}

const thing = (members: string, name = 'Thing') => `import type { CustomResource, Int32 } from 'kext';
/** @resource ${name.toLowerCase()}.example.com/v1 */
export interface ${name} extends CustomResource<{ ${members} }> {}
`;
const kinds = (version: string) => ({
  path: `generated/example.com/${version}.ts`,
  text: `// Written by kext\nexport interface Thing { version: '${version}' }\n`,
});

describe('a project', () => {
  test('without tsconfig is told so', () => {
    const { report, sorted } = collectDiagnostics();
    expect(openProject({ folder: '/virtual/nowhere', sources: [] }, report)).toBeUndefined();
    expect(sorted().map(({ code, at }) => [code, at])).toEqual([['frontend/no-tsconfig', undefined]]);
  });

  test('with errors in its tsconfig is told so', () => {
    const overlay = new Map(overlayOf({ 'src/a.ts': 'export {};' }));
    overlay.set(`${folder}/tsconfig.json`, '{ "compilerOptions": { "target": "es1" }, "include": ["src"] }');
    const { report, sorted } = collectDiagnostics();
    const project = openProject({ folder, sources: [], overlay }, report);
    if (!project) throw new Error('not open');
    opened.push(project);
    project.resources([], report);
    expect(sorted()).toMatchObject([{ code: 'frontend/config-error', message: expect.stringContaining('--target') }]);
  });

  test('that does not parse is told so, and nothing else', () => {
    const { problems } = readOpen(opening({ 'src/a.ts': 'export interface A { b: ; c: number' }));
    expect(problems().every((problem) => problem.includes('frontend/syntax-error'))).toBe(true);
    expect(problems()[0]).toBe('src/a.ts:1:25 frontend/syntax-error Type expected.');
  });

  test('hears of its type errors, with all that TypeScript says', () => {
    const { problems } = readOpen(
      opening({
        'src/a.ts': 'const a: { b: { c: string } } = { b: { c: 1 as unknown as { d: 1 } } };\na;\nexport {};',
      }),
    );
    expect(problems()).toEqual([expect.stringContaining("src/a.ts:1:40 frontend/type-error Type '{ d: 1; }'")]);
  });

  test('is read where its sources say', () => {
    const files = {
      'src/a.ts': thing('a: string'),
      'lib/b.ts': thing('b: string', 'Other'),
      'src/c/d.ts': thing('c: string', 'Deep'),
    };
    const config = {
      'tsconfig.json':
        '{ "compilerOptions": { "module": "nodenext", "types": [], "skipLibCheck": true, "strict": true } }',
    };
    const names = (sources: readonly string[]) =>
      readOpen(opening({ ...files, ...config }, sources)).resources.map(({ name }) => name);
    expect(names([])).toEqual([]);
    expect(readOpen(opening(files, ['src/*.ts'])).resources.map(({ name }) => name)).toEqual(['Thing']);
    expect(readOpen(opening(files, ['./src/'])).resources.map(({ name }) => name)).toEqual(['Thing', 'Deep']);
    expect(readOpen(opening(files, ['**/d.ts'])).resources.map(({ name }) => name)).toEqual(['Deep']);
  });
});

describe('a type that can’t be resolved', () => {
  const packaged = {
    'node_modules/types/package.json': '{ "name": "types", "types": "index.d.ts" }',
    'node_modules/types/index.d.ts': "import type { X } from 'missing';\nexport interface Retry { x: X; y: string }\n",
  };
  const retry = thing('retry: Retry').replace('\n', "\nimport type { Retry } from 'types';\n");

  test('is told where TypeScript tells nothing', () => {
    const { problems } = readOpen(opening({ 'src/a.ts': retry, ...packaged }));
    expect(problems()).toEqual([expect.stringContaining('src/a.ts:4:49 frontend/unresolved-type')]);
  });

  test('is left to TypeScript where it tells something', () => {
    const { problems } = readOpen(opening({ 'src/a.ts': thing('a: Missing') }));
    expect(problems()).toEqual([expect.stringContaining("frontend/type-error Cannot find name 'Missing'")]);
  });

  test('is told again in the next run', () => {
    const project = opening({ 'src/a.ts': retry, ...packaged });
    expect(readOpen(project).problems()).toEqual(readOpen(project).problems());
  });

  test('is one that kext has yet to write', () => {
    const code = thing("template: import('../generated/example.com/v1.js').Thing['version']", 'Other');
    const { problems } = readOpen(opening({ 'src/a.ts': code }), [kinds('v1')]);
    expect(problems()).toEqual([expect.stringContaining('frontend/unresolved-type')]);
  });
});

test('a project without sources is told so', () => {
  const project = opening({
    'tsconfig.json': '{ "files": [], "references": [{ "path": "./a" }] }',
    'a/tsconfig.json': '{}',
  });
  expect(readOpen(project).problems()).toEqual([expect.stringContaining('frontend/no-sources')]);
  expect(readOpen(opening({ 'src/a.ts': thing('a: string') }, ['lib'])).problems()).toEqual([
    expect.stringContaining('frontend/no-sources No source file of tsconfig.json is among lib'),
  ]);
});

describe('what kext writes', () => {
  const handler =
    "import type { Thing } from '../generated/example.com/v1.js';\nexport const version: Thing['version'] = 'v1';\n";

  test('is in place when the project is checked, though it is nowhere on the disk', () => {
    const project = opening({ 'src/a.ts': handler });
    expect(readOpen(project, [kinds('v1')]).problems()).toEqual([]);
    expect(readOpen(project, [{ ...kinds('v1'), text: kinds('v2').text }]).problems()).toEqual([
      expect.stringContaining('Type \'"v1"\' is not assignable to type \'"v2"\''),
    ]);
    expect(readOpen(project, [kinds('v1')]).problems()).toEqual([]);
  });

  test('does not stop a run when it is stale or broken', () => {
    const { problems } = readOpen(
      opening({
        'src/a.ts': handler,
        'generated/example.com/v1.ts': 'export interface Broken {',
        'generated/main.ts': "import 'nowhere';",
        'charts/chart.ts': "import 'cdk8s';",
      }),
      [kinds('v1')],
    );
    expect(problems()).toEqual([]);
  });

  test('hides no mistake where it is broken', () => {
    const mistaken = `${handler}export const other: Nowhere = 1;\n`;
    const project = opening({ 'src/a.ts': mistaken, 'generated/example.com/v1.ts': 'export interface Broken {' });
    expect(readOpen(project, [kinds('v1')]).problems()).toEqual([
      "src/a.ts:3:21 frontend/type-error Cannot find name 'Nowhere'.",
    ]);
  });

  test('for an import stays', () => {
    const imported =
      "// Written by kext from what `kext import` was given. Do not edit.\nexport interface Thing { version: 'v1' }\n";
    const files = { 'src/a.ts': handler.replace('example.com', 'imported'), 'generated/imported/v1.ts': imported };
    expect(readOpen(opening(files), [kinds('v1')]).problems()).toEqual([]);
  });

  test('and will remove is not there any more', () => {
    const project = opening({ 'src/a.ts': handler, 'generated/example.com/v1.ts': kinds('v1').text });
    expect(readOpen(project, [kinds('v2')]).problems()).toEqual([
      expect.stringContaining("src/a.ts:1:28 frontend/type-error Cannot find module '../generated/example.com/v1.js'"),
    ]);
    expect(readOpen(project, [kinds('v1')]).problems()).toEqual([]);
  });
});
