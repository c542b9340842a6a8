#!/usr/bin/env node
// `npm run build` puts this in the place of dist/compiler/cli.js. The command line is two files beside it, cli.cjs and
// rest.cjs, and compiling them is what most of a short run would go into, so that the build has left the compiled code
// too. It fits the Node that built it; any other that can keeps its own.
import './optimise-late.js';
import { existsSync, readFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { constants, Script } from 'node:vm';

const folder = import.meta.dirname;
const require = createRequire(import.meta.url);
/** @type {object | undefined} */
let rest;

if (existsSync(codeOf('cli'))) {
  run('cli');
} else {
  // Since Node 22.1.
  if ('enableCompileCache' in module) module.enableCompileCache();
  require('./cli.cjs');
}

function run(/** @type {'cli' | 'rest'} */ name) {
  const filename = join(folder, `${name}.cjs`);
  const script = new Script(module.wrap(readFileSync(filename, 'latin1')), {
    filename,
    cachedData: readFileSync(codeOf(name)),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const own = { exports: {} };
  script.runInThisContext()(own.exports, load, own, filename, folder);
  return own.exports;
}

function load(/** @type {string} */ name) {
  if (name !== './rest.cjs') return require(name);
  rest ??= run('rest');
  return rest;
}

function codeOf(/** @type {'cli' | 'rest'} */ name) {
  return join(folder, `${name}.${process.version}-${process.arch}.code`);
}
