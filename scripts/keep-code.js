// `node scripts/keep-code.js CLI CODE WORDS...`: runs the command line of these words and keeps what V8 compiled for it.
import { readFileSync, writeFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { constants, Script } from 'node:vm';

const [, , name = '', code = '', ...words] = process.argv;
const file = resolve(name);
const script = new Script(module.wrap(readFileSync(file, 'latin1')), {
  filename: file,
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
process.on('exit', () => writeFileSync(code, script.createCachedData()));
process.argv = [process.execPath, file, ...words];
script.runInThisContext()({}, createRequire(file), {}, file, dirname(file));
