// The tests with what they import, one module for each folder: jest starts anew for every file that it is given, which takes
// longer than most files of tests do. In there each file is a `describe` with its own hooks. What the modules share becomes
// a chunk, so that bundling takes less than a second.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'dist.tests');
/** Folders whose files take long, or the processor to themselves: each file stays a module. */
const apart = ['test', 'test/cluster', 'test/chaos'];
const day = 24 * 60 * 60 * 1000;

/** @returns {Promise<readonly string[]>} the files of tests, `test/walls.test.ts` */
export async function bundleTests() {
  const tests = testFiles();
  const modules = new Set(tests.map(moduleOf));
  const { outputFiles } = await build({
    entryPoints: [...modules].map((name) => ({ in: `tests:${name}`, out: name })),
    absWorkingDir: root,
    outdir: folder,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
    plugins: [
      { name: 'tests', setup: (build) => findTests(build, tests) },
      { name: 'own-url', setup: ownUrl },
    ],
  });
  for (const output of outputFiles) if (output.path.endsWith('.test.js')) refuseToWait(output.text);
  for (const { path, contents } of outputFiles) put(path, contents);
  removeOld(new Set(outputFiles.map(({ path }) => path)));
  return tests;
}

/** @returns {readonly string[]} */
function testFiles() {
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .sort();
}

/** The module that a file of tests is in: `test/runtime/queue.test`, for jest a file in dist.tests/. */
export function moduleOf(/** @type {string} */ test) {
  const name = dirname(test);
  return apart.includes(name) ? test.replace(/\.ts$/, '') : `${name}.test`;
}

/** What a module holds. Of several files the environment names those that are wanted, where not all are. */
function findTests(/** @type {import('esbuild').PluginBuild} */ build, /** @type {readonly string[]} */ tests) {
  build.onResolve({ filter: /^tests:/ }, ({ path }) => ({ path: path.slice('tests:'.length), namespace: 'tests' }));
  build.onLoad({ filter: /^/, namespace: 'tests' }, ({ path }) => {
    const files = tests.filter((test) => moduleOf(test) === path);
    const contents = files.length === 1 ? `import './${files[0]}';` : describing(files);
    return { contents, resolveDir: root };
  });
}

function describing(/** @type {readonly string[]} */ files) {
  const load = files.map((file) => `  ['${file}', () => require('./${file}')],`);
  return `import { describe } from '@jest/globals';
const wanted = process.env.KEXT_TESTS?.split(' ');
const files = [
${load.join('\n')}
];
for (const [file, load] of files) {
  if (wanted?.includes(file) ?? true) describe(file, () => void load());
}`;
}

/** What a module waits for while it is loaded jest would not: its tests would be lost, or come in the midst of others. */
function refuseToWait(/** @type {string} */ text) {
  const [, file] = /^ +async "(test\/.*\.test\.ts)"\(\) \{$/m.exec(text) ?? [];
  if (file !== undefined) throw new Error(`${file} waits while it is loaded; do it in beforeAll`);
}

/** In one move: another run may be reading, and goes on with the chunks that it began with, named by what they hold. */
function put(/** @type {string} */ path, /** @type {Uint8Array} */ contents) {
  if (existsSync(path) && readFileSync(path).equals(contents)) return;
  const aside = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(aside, contents);
  renameSync(aside, path);
}

/** A module that looks for files beside itself finds them from inside the bundle too. */
function ownUrl(/** @type {import('esbuild').PluginBuild} */ { onLoad }) {
  onLoad({ filter: /\.[jt]s$/, namespace: 'file' }, async ({ path }) => {
    const text = await readFile(path, 'utf8');
    const contents = text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
    return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js' };
  });
}

/** Modules of folders that are gone at once, for jest would run them. */
function removeOld(/** @type {ReadonlySet<string>} */ current) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    const status = statSync(path, { throwIfNoEntry: false });
    if (!status?.isFile() || current.has(path)) continue;
    if (path.endsWith('.test.js') || Date.now() - status.mtimeMs > day) rmSync(path);
  }
}
