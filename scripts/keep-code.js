// `node scripts/keep-code.js FOLDER PROJECTS...`: checks what was generated for these projects, one after the other, and
// keeps what V8 compiled for that.
import './optimise-late.js';
import { readFileSync, writeFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { constants, Script } from 'node:vm';

const [, , name = '', ...projects] = process.argv;
const folder = resolve(name);
const require = createRequire(join(folder, 'cli.cjs'));
/** @type {object | undefined} */
let rest;
const cli = read('cli');
runNext();
process.on('beforeExit', runNext);

function runNext() {
  const project = projects.shift();
  if (project === undefined) return;
  process.argv = [process.execPath, join(folder, 'cli.cjs'), 'generate', '--check', '--project', project];
  cli();
}

/** As launch.js does; each call of what it returns runs the same code again. */
function read(/** @type {'cli' | 'rest'} */ name) {
  const filename = join(folder, `${name}.cjs`);
  const script = new Script(module.wrap(readFileSync(filename, 'latin1')), {
    filename,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const code = join(folder, `${name}.${process.version}-${process.arch}.code`);
  process.on('exit', () => writeFileSync(code, script.createCachedData()));
  return () => {
    const own = { exports: {} };
    script.runInThisContext()(own.exports, load, own, filename, folder);
    return own.exports;
  };
}

function load(/** @type {string} */ id) {
  if (id !== './rest.cjs') return require(id);
  rest ??= read('rest')();
  return rest;
}
