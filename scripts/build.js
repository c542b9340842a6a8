// Builds dist/ with the pinned native compiler. Plain JavaScript, because it runs before anything is built.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
/** What TypeScript's package calls `#enums`. */
const enums = join(typescript, 'dist', 'enums');
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
 * The command line as a few files: Node takes some 0.2 s to find and link the hundreds of modules that it consists of, and
 * longer to read comments and unused code. Commands that most runs don't need stay apart, and so do packages, but for
 * those that every run needs.
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
    minifyWhitespace: true,
    minifySyntax: true,
    // What is inlined and not ESM itself requires Node's own modules.
    banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
    plugins: [
      { name: 'own-url', setup: ownUrl(folder) },
      { name: 'inlined', setup: inlinePackages },
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

/** Of TypeScript's client, most of it a tree's factories and visitors, only what is used. */
function inlinePackages({ onResolve }) {
  onResolve({ filter: /^(?:commander|picocolors|typescript\/unstable\/.*)$/ }, ({ path }) => ({
    path: fileURLToPath(import.meta.resolve(path)),
    sideEffects: false,
  }));
  onResolve({ filter: /^(?:\.|#enums\/)/ }, ({ path, resolveDir }) =>
    resolveDir.startsWith(typescript)
      ? {
          path: join(...(path.startsWith('#') ? [enums, `${path.slice(7)}.js`] : [resolveDir, path])),
          sideEffects: false,
        }
      : undefined,
  );
}
