import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { collectDiagnostics } from '../../compiler/diagnostics/collect.js';
import { openProject } from '../../compiler/frontend/open-project.js';
import type { Project } from '../../compiler/frontend/project.js';
import { projectOn } from '../../compiler/frontend/project-on.js';
import { startProject } from '../../compiler/frontend/start-project.js';
import { type Read, readOpen, tsconfig } from './virtual-project.js';

let folder = '';
let project: Project;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'kext-frontend-')));
  write('tsconfig.json', JSON.stringify(tsconfig));
  write('package.json', '{ "name": "updated", "type": "module" }');
  write('src/shared.ts', 'export interface Shared { a: string }\n');
  write('src/one.ts', thing('One', 'shared: Shared', "import type { Shared } from './shared.js';\n"));
  write('src/two.ts', thing('Two', 'a: string'));
  const opened = openProject({ folder, sources: [] }, collectDiagnostics().report);
  if (!opened) throw new Error('not open');
  project = opened;
});
afterEach(() => {
  project.close();
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  return join(folder, path);
}

const thing = (name: string, members: string, head = '') => `${head}import type { CustomResource } from 'kext';
/** @resource ${name.toLowerCase()}.example.com/v1 */
export interface ${name} extends CustomResource<{ ${members} }> {}
`;

const names = ({ resources }: Read) => resources.map(({ name }) => name);
const properties = (read: Read, kind: string) => [...(read.spec(kind).properties?.keys() ?? [])];
const none = { changed: [], created: [], deleted: [] };

describe('after a change', () => {
  test('what it does not concern is not read again', () => {
    const before = readOpen(project);
    project.update({ ...none, changed: [write('src/two.ts', thing('Two', 'b: string'))] });
    const after = readOpen(project);
    expect(properties(after, 'Two')).toEqual(['b']);
    expect(after.resources[0]).toBe(before.resources[0]);
    expect(after.resources[1]).not.toBe(before.resources[1]);
  });

  test('of a file, those that import it are read again', () => {
    const before = readOpen(project);
    project.update({
      ...none,
      changed: [write('src/shared.ts', 'export interface Shared { a: string; b: number }\n')],
    });
    const broken = readOpen(project);
    expect(broken.problems()).toEqual([expect.stringContaining('src/shared.ts:1:38 frontend/bare-number')]);
    expect(broken.resources[1]).toBe(before.resources[1]);
    // Nothing changed: the error is still there.
    expect(readOpen(project).problems()).toEqual(broken.problems());
    project.update({ ...none, changed: [write('src/shared.ts', 'export interface Shared { a: string }\n')] });
    expect(readOpen(project).problems()).toEqual([]);
  });

  test('type errors come and go, in files that import what changed too', () => {
    write('src/use.ts', "import type { Shared } from './shared.js';\nexport const a: keyof Shared = 'a';\n");
    project.update({ ...none, created: [join(folder, 'src/use.ts')] });
    expect(readOpen(project).problems()).toEqual([]);
    project.update({ ...none, changed: [write('src/shared.ts', 'export interface Shared { b: string }\n')] });
    expect(readOpen(project).problems()).toEqual([expect.stringContaining('src/use.ts:2:14 frontend/type-error')]);
    project.update({ ...none, changed: [write('src/use.ts', 'export {};\n')] });
    expect(readOpen(project).problems()).toEqual([]);
  });

  test('files that are new are read, files that are gone are not', () => {
    expect(names(readOpen(project))).toEqual(['One', 'Two']);
    project.update({ ...none, created: [write('src/three.ts', thing('Three', 'c: string'))] });
    expect(names(readOpen(project))).toEqual(['One', 'Three', 'Two']);
    unlinkSync(join(folder, 'src/two.ts'));
    project.update({ ...none, deleted: [join(folder, 'src/two.ts')] });
    expect(names(readOpen(project))).toEqual(['One', 'Three']);
  });

  test('syntax errors pass', () => {
    project.update({ ...none, changed: [write('src/two.ts', 'export interface {')] });
    expect(readOpen(project).problems()[0]).toContain('src/two.ts:1:1 frontend/syntax-error');
    project.update({ ...none, changed: [write('src/two.ts', thing('Two', 'c: string'))] });
    const { problems, resources } = readOpen(project);
    expect([problems(), resources.length]).toEqual([[], 2]);
  });
});

test('a compiler that was killed is started again', () => {
  expect(names(readOpen(project))).toEqual(['One', 'Two']);
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' });
  const mine = children.split('\n').filter((line) => line.includes('--api') && line.includes(folder));
  expect(mine).toHaveLength(1);
  process.kill(Number.parseInt(mine[0] ?? '', 10), 'SIGKILL');
  expect(names(readOpen(project))).toEqual(['One', 'Two']);
});

test('a compiler that dies again is told, and the run ends', () => {
  const started = startProject({ folder, sources: [] }, collectDiagnostics().report);
  if (!started) throw new Error('not open');
  const dead = () => {
    const compiler = started.restart();
    compiler.close();
    return compiler;
  };
  started.compiler.close();
  const { problems, resources } = readOpen(projectOn({ ...started, restart: dead }));
  expect(resources).toEqual([]);
  expect(problems()).toEqual([expect.stringContaining('frontend/compiler-died')]);
});
