// The command line as two files: Node takes some 0.2 s to find and link the hundreds of modules that it consists of.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import Handlebars from 'handlebars';

const scripts = dirname(fileURLToPath(import.meta.url));
const samples = join(dirname(scripts), 'samples');
const templates = join(dirname(scripts), 'templates');
const require = createRequire(import.meta.url);
const typescript = dirname(require.resolve('typescript/package.json'));
const yaml = dirname(require.resolve('yaml/package.json'));

/** Packages stay apart until they are needed. Every run needs these, but for cel-js: code that was kept has no `import()`. */
const inlined = /^(?:@marcbachmann\/cel-js|commander|handlebars\/runtime\.js|picocolors|typescript\/unstable\/.*)$/;

/**
 * Two files: the command line as far as the start of the native compiler, and the rest, which is loaded while that one
 * begins to read the project.
 * @param {string} folder dist/compiler/, whose modules are there already
 */
export async function bundle(folder) {
  /** @type {Set<string>} */
  const later = new Set();
  await build({
    ...options(folder),
    entryPoints: [join(folder, 'cli.js')],
    outfile: join(folder, 'cli.cjs'),
    external: ['./rest.cjs'],
    plugins: [{ name: 'later', setup: postpone(folder, later) }, ...plugins(folder)],
  });
  const doors = [...later].sort().map((path) => `${JSON.stringify(path)}: () => require(${JSON.stringify(path)})`);
  await build({
    ...options(folder),
    stdin: { contents: `module.exports = {${doors.join(',')}}`, resolveDir: folder },
    outfile: join(folder, 'rest.cjs'),
    plugins: plugins(folder),
  });
  copyFileSync(join(scripts, 'launch.js'), join(folder, 'cli.js'));
  copyFileSync(join(scripts, 'optimise-late.js'), join(folder, 'optimise-late.js'));
  chmodSync(join(folder, 'cli.js'), 0o755);
}

/** @param {string} folder @returns {import('esbuild').BuildOptions} */
function options(folder) {
  return {
    // Modules are named by their paths from there, whatever folder the build takes meanwhile.
    absWorkingDir: folder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    minifyWhitespace: true,
    minifySyntax: true,
    banner: { js: "const bundleUrl=require('node:url').pathToFileURL(__filename).href;" },
    logLevel: 'warning',
  };
}

function plugins(/** @type {string} */ folder) {
  return [
    { name: 'own-url', setup: ownUrl(folder) },
    { name: 'inlined', setup: inlinePackages },
    { name: 'templates', setup: precompileTemplates },
  ];
}

/**
 * What is imported when it is needed is taken out of the other file then; but for `generate`, the command that has to be fast.
 * @param {string} folder @param {Set<string>} later filled with the paths of what was taken out, relative to the folder
 */
function postpone(folder, later) {
  return (/** @type {import('esbuild').PluginBuild} */ { onResolve, onLoad }) => {
    onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import' || path === './generate.js') return undefined;
      const door = `./${relative(folder, join(resolveDir, path)).replaceAll('\\', '/')}`;
      later.add(door);
      return { path: door, namespace: 'later' };
    });
    onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => ({
      contents: `module.exports = require('./rest.cjs')[${JSON.stringify(path)}]();`,
    }));
  };
}

/** Leaves the code of a run beside the two files, compiled. Samples stand for all projects. */
export function keepCode(/** @type {string} */ folder) {
  const projects = ['database', 'memcached', 'pod-guard', 'workload-policies'].map((name) => join(samples, name));
  spawnSync(process.execPath, [join(scripts, 'keep-code.js'), folder, ...projects]);
}

/** A module that looks for files beside itself finds them from inside the bundle too. */
function ownUrl(/** @type {string} */ folder) {
  return (/** @type {import('esbuild').PluginBuild} */ { onLoad }) =>
    onLoad({ filter: /\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const place = relative(folder, path).replaceAll('\\', '/');
      if (place.startsWith('..') || !text.includes('import.meta.url')) return undefined;
      return { contents: text.replaceAll('import.meta.url', `new URL(${JSON.stringify(place)}, bundleUrl).href`) };
    });
}

/** Of TypeScript's client, most of it a tree's factories and visitors, only what is used. */
function inlinePackages(/** @type {import('esbuild').PluginBuild} */ { onResolve }) {
  onResolve({ filter: inlined }, ({ path }) => ({
    path: path.startsWith('typescript/') ? fileURLToPath(import.meta.resolve(path)) : require.resolve(path),
    sideEffects: false,
  }));
  // As modules, of which only what prints a string stays.
  onResolve({ filter: /^yaml\/util$/ }, () => ({ path: join(yaml, 'browser/dist/util.js'), sideEffects: false }));
  onResolve({ filter: /^(?:\.|#enums\/)/ }, ({ path, resolveDir }) => {
    if (!resolveDir.startsWith(typescript)) return undefined;
    const file = path.startsWith('#enums/') ? join(typescript, 'dist', `${path.slice(1)}.js`) : join(resolveDir, path);
    return { path: file, sideEffects: false };
  });
}

/** Reading templates takes longer than rendering them: the bundle has them compiled. */
function precompileTemplates(/** @type {import('esbuild').PluginBuild} */ { onLoad }) {
  onLoad({ filter: /output[\\/]precompiled\.js$/ }, () => ({
    contents: `import runtime from 'handlebars/runtime.js';
export const precompiled = new Map([${templateNames().map(precompiled).join(',')}]);`,
    resolveDir: scripts,
  }));
}

function templateNames() {
  return readdirSync(templates, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.hbs'))
    .map((path) => path.replaceAll('\\', '/').slice(0, -'.hbs'.length))
    .sort();
}

function precompiled(/** @type {string} */ name) {
  const options = { noEscape: true, strict: true, knownHelpersOnly: true };
  const source = readFileSync(join(templates, `${name}.hbs`), 'utf8');
  return `[${JSON.stringify(name)}, runtime.template(${Handlebars.precompile(source, options)})]`;
}
