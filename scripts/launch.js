#!/usr/bin/env node
// `npm run build` puts this in the place of dist/compiler/cli.js. The command line is one file beside it, cli.cjs, and
// compiling that is what most of a short run would go into, so that the build has left the compiled code too. It fits the
// Node that built it; any other that can keeps its own.
import { existsSync, readFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { constants, Script } from 'node:vm';

const file = join(import.meta.dirname, 'cli.cjs');
const code = join(import.meta.dirname, `cli.${process.version}-${process.arch}.code`);
const require = createRequire(file);

if (existsSync(code)) {
  const script = new Script(module.wrap(readFileSync(file, 'latin1')), {
    filename: file,
    cachedData: readFileSync(code),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  script.runInThisContext()({}, require, {}, file, import.meta.dirname);
} else {
  // Since Node 22.1.
  if ('enableCompileCache' in module) module.enableCompileCache();
  require(file);
}
