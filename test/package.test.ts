/** What `npm pack` makes, installed in a user's project outside this repository, does its work there. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { copySample, filesIn, goldenOf, removeProject } from './projects/lay-out.js';

const repository = fileURLToPath(new URL('..', import.meta.url));
const packed = mkdtempSync(join(tmpdir(), 'kext-package-'));
const project = copySample('memcached');
const installed = join(project, 'node_modules/kext');
let contents: readonly string[] = [];

beforeAll(() => {
  // Without scripts: `npm test` has built dist/ already.
  const listed = run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', packed], repository);
  const [{ filename, files }]: [{ filename: string; files: { path: string }[] }] = JSON.parse(listed);
  contents = files.map(({ path }) => path);
  unlinkSync(join(project, 'node_modules'));
  mkdirSync(installed, { recursive: true });
  run('tar', ['-xzf', join(packed, filename), '-C', installed, '--strip-components=1'], packed);
  linkDependencies();
}, 60_000);

afterAll(() => {
  removeProject(project);
  rmSync(packed, { recursive: true });
});

/** Beside the package, as npm would put them; what they need in turn is found where they really are. */
function linkDependencies(): void {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
    readFileSync(join(installed, 'package.json'), 'utf8'),
  );
  for (const name of [...Object.keys(dependencies), '@types/node']) {
    const link = join(project, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(repository, 'node_modules', name), link, 'junction');
  }
}

function run(command: string, words: readonly string[], folder: string): string {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd: folder, encoding: 'utf8' });
  expect({ command, status, stderr: status === 0 ? '' : stderr }).toEqual({ command, status: 0, stderr: '' });
  return stdout;
}

function kext(...words: string[]): string {
  const { bin }: { bin: { kext: string } } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  return run(process.execPath, [join(installed, bin.kext), ...words], project);
}

test('generates the golden', () => {
  const sources = new Set(filesIn(project).keys());
  expect(kext('generate')).toMatch(/files written, 0 unchanged\./);
  const written = new Map([...filesIn(project)].filter(([path]) => !sources.has(path)));
  expect(written).toEqual(goldenOf('memcached'));
});

test('reads CEL that was written by hand, which needs a library of its own', () => {
  const database = copySample('database');
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(installed, 'dist/compiler/cli.js'), 'explain', 'rules'],
    {
      cwd: database,
      encoding: 'utf8',
    },
  );
  removeProject(database);
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining("duration('24h')") });
});

test('says its version and explains', () => {
  const { version }: { version: string } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  expect(kext('--version')).toBe(`${version}\n`);
  expect(kext('explain', '@column')).toContain('@column');
});

test('checks what it generated, without the code that the build kept for its own Node', () => {
  const folder = join(installed, 'dist/compiler');
  const kept = readdirSync(folder).filter((name) => name.endsWith('.code'));
  expect(kept).toHaveLength(2);
  for (const name of kept) rmSync(join(folder, name));
  expect(kext('generate', '--check')).toMatch(/^All \d+ files are what the sources say\./);
});

test('has the door for tests of rules', () => {
  const asking = `
    import { validate } from 'kext/testing';
    import { Memcached } from '../generated/cache.example.com/v1.js';
    const old = { metadata: { name: 'a' }, spec: { image: 'memcached:1.6' } };
    console.log(validate(Memcached, { ...old, spec: { image: 'memcached:1.7' } }, old)[0]?.message);
  `;
  writeFileSync(join(project, 'src/ask.ts'), asking);
  run(process.execPath, [join(repository, 'node_modules/typescript/bin/tsc'), '--project', '.'], project);
  const words = [
    'src/ask.ts',
    '--bundle',
    '--platform=node',
    '--format=esm',
    '--packages=external',
    '--outfile=ask.mjs',
  ];
  run(join(repository, 'node_modules/esbuild/bin/esbuild'), words, project);
  unlinkSync(join(project, 'src/ask.ts'));
  expect(run(process.execPath, ['ask.mjs'], project)).toContain('The image of a cluster is immutable.');
});

test('without the native compiler, says how to get it', () => {
  const link = join(project, 'node_modules/typescript');
  unlinkSync(link);
  // A folder of its own, beside which the packages of the platforms are not.
  mkdirSync(link);
  cpSync(join(repository, 'node_modules/typescript/package.json'), join(link, 'package.json'));
  const { status, stderr } = spawnSync(process.execPath, [join(installed, 'dist/compiler/cli.js'), 'generate'], {
    cwd: project,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('[frontend/no-compiler]') });
});

test('holds what its doors name, and nothing of the repository besides', () => {
  const { exports }: { exports: Record<string, string> } = JSON.parse(
    readFileSync(join(installed, 'package.json'), 'utf8'),
  );
  const doors = Object.values(exports).filter((door) => !door.includes('*'));
  expect(doors.filter((door) => !existsSync(join(installed, door)))).toEqual([]);
  expect(contents.filter((path) => !/^(?:dist|templates)\/|^(?:package\.json|README\.md|LICENSE)$/.test(path))).toEqual(
    [],
  );
});
