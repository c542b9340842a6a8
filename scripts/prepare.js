// Reads the built declarations that users import once, by what was just built, and leaves what it read beside them.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Folders of them. */
const read = ['api', 'cel', 'kubernetes'];

/** @param {string} dist a finished build, not bundled yet */
export async function prepareBuiltIns(dist) {
  const load = (/** @type {string} */ path) => import(pathToFileURL(join(dist, 'compiler/frontend', path)).href);
  const { compilerExecutable } = await load('native/executable.js');
  const { startCompiler } = await load('native/start.js');
  const { moduleFromAst } = await load('syntax/from-ast.js');
  const { preparedPath, printPrepared } = await load('modules/prepared.js');
  const configFile = join(dist, 'tsconfig.json').replaceAll('\\', '/');
  const compiler = startCompiler(compilerExecutable(), configFile, onlyConfigFile(configFile));
  try {
    for (const path of declarationFiles(dist)) {
      writeFileSync(preparedPath(path), printPrepared(moduleFromAst(compiler.sourceFile(path))));
    }
  } finally {
    compiler.close();
  }
}

function declarationFiles(/** @type {string} */ dist) {
  return read.flatMap((folder) =>
    readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.d.ts'))
      .map((name) => join(dist, folder, name).replaceAll('\\', '/')),
  );
}

/** A tsconfig that is nowhere on the disk. */
function onlyConfigFile(/** @type {string} */ configFile) {
  const text = JSON.stringify({ compilerOptions: { module: 'nodenext', noLib: true }, include: read });
  const isIt = (/** @type {string} */ path) => (path === configFile ? true : undefined);
  return {
    laysOver: () => true,
    readFile: (/** @type {string} */ path) => (isIt(path) ? text : undefined),
    fileExists: isIt,
    directoryExists: () => undefined,
    getAccessibleEntries: () => undefined,
  };
}
