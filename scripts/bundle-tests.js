// The tests with what they import, as few modules: jest loads every module of every test file anew, and some hundreds took
// longer than most tests do. What several tests share becomes a chunk, so that all of it takes less than a second.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, transformSync } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'dist.tests');
const day = 24 * 60 * 60 * 1000;

export async function bundleTests() {
  const { outputFiles } = await build({
    entryPoints: testFiles().map((path) => join(root, path)),
    absWorkingDir: root,
    outbase: root,
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
    plugins: [{ name: 'own-url', setup: ownUrl }],
  });
  for (const { path, contents } of outputFiles) put(path, contents);
  removeOldChunks(new Set(outputFiles.map(({ path }) => path)));
}

/** In one move: another run may be reading, and goes on with the chunks that it began with, named by what they hold. */
function put(/** @type {string} */ path, /** @type {Uint8Array} */ contents) {
  if (existsSync(path) && readFileSync(path).equals(contents)) return;
  const aside = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(aside, contents);
  renameSync(aside, path);
}

/** A test file as it was bundled, or any other module by itself: what a test imports by a path that it made up. */
export function bundled(/** @type {string} */ source, /** @type {string} */ path) {
  const test = relative(root, path).replaceAll('\\', '/');
  if (!test.startsWith('test/') || !test.endsWith('.test.ts')) {
    return transformSync(source, { loader: 'ts', format: 'esm', sourcefile: path, sourcemap: 'inline' }).code;
  }
  return readFileSync(join(folder, test.replace(/\.ts$/, '.js')), 'utf8');
}

function testFiles() {
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => join('test', path));
}

/** A module that looks for files beside itself finds them from inside the bundle too. */
function ownUrl(/** @type {import('esbuild').PluginBuild} */ { onLoad }) {
  onLoad({ filter: /\.[jt]s$/, namespace: 'file' }, async ({ path }) => {
    const text = await readFile(path, 'utf8');
    const contents = text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
    return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js' };
  });
}

function removeOldChunks(/** @type {ReadonlySet<string>} */ current) {
  for (const name of readdirSync(join(folder, 'chunks'))) {
    const path = join(folder, 'chunks', name);
    if (!current.has(path) && Date.now() - statSync(path).mtimeMs > day) rmSync(path);
  }
}
