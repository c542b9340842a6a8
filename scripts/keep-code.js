// `node scripts/keep-code.js FOLDER WORDS...`: runs the command line of these words and keeps what V8 compiled for it.
import './optimise-late.js';
import { readFileSync, writeFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { constants, Script } from 'node:vm';

const [, , name = '', ...words] = process.argv;
const folder = resolve(name);
const require = createRequire(join(folder, 'cli.cjs'));
/** @type {object | undefined} */
let rest;
process.argv = [process.execPath, join(folder, 'cli.cjs'), ...words];
run('cli');

/** As launch.js does. */
function run(/** @type {'cli' | 'rest'} */ name) {
  const filename = join(folder, `${name}.cjs`);
  const script = new Script(module.wrap(readFileSync(filename, 'latin1')), {
    filename,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const code = join(folder, `${name}.${process.version}-${process.arch}.code`);
  process.on('exit', () => writeFileSync(code, script.createCachedData()));
  const own = { exports: {} };
  script.runInThisContext()(own.exports, load, own, filename, folder);
  return own.exports;
}

function load(/** @type {string} */ id) {
  if (id !== './rest.cjs') return require(id);
  rest ??= run('rest');
  return rest;
}
