// Builds dist/ with the pinned native compiler. Plain JavaScript, because it runs before anything is built.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
const dist = join(root, 'dist');
// Built beside dist/ and then put in its place: a failed build leaves the last good one, and nobody sees half of one.
const fresh = join(root, `dist.${process.pid}`);
const old = join(root, `dist.${process.pid}.old`);

const { status } = spawnSync(
  process.execPath,
  [join(typescript, 'bin', 'tsc'), '-p', 'tsconfig.build.json', '--outDir', fresh],
  { cwd: root, stdio: 'inherit' },
);
if (status !== 0) {
  rmSync(fresh, { recursive: true, force: true });
  process.exit(status ?? 1);
}
await bundle(join(fresh, 'compiler'));
chmodSync(join(fresh, 'compiler', 'cli.js'), 0o755);
if (existsSync(dist)) renameSync(dist, old);
renameSync(fresh, dist);
rmSync(old, { recursive: true, force: true });

/**
 * The command line as a few files: Node takes some 0.2 s to find and link the hundreds of modules that it consists of.
 * Commands that most runs don't need stay apart; packages too, but for TypeScript's client, which every run needs.
 */
async function bundle(folder) {
  await build({
    entryPoints: [join(folder, 'cli.js')],
    outdir: folder,
    allowOverwrite: true,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    plugins: [
      { name: 'own-url', setup: ownUrl(folder) },
      { name: 'typescript-client', setup: typescriptClient },
    ],
    logLevel: 'warning',
  });
}

/** A module that looks for files beside itself finds them from inside the bundle too. */
function ownUrl(folder) {
  return ({ onLoad }) =>
    onLoad({ filter: /\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const place = relative(folder, path);
      if (place.startsWith('..') || !text.includes('import.meta.url')) return undefined;
      const url = `new URL(${JSON.stringify(`./${place}`)}, import.meta.url).href`;
      return { contents: text.replaceAll('import.meta.url', url) };
    });
}

function typescriptClient({ onResolve }) {
  onResolve({ filter: /^typescript\/unstable\// }, ({ path }) => ({ path: fileURLToPath(import.meta.resolve(path)) }));
}
