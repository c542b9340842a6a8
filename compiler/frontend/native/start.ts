import type { Project } from 'typescript/unstable/sync';
import { type Child, startChild } from './child.js';
import type { Compiler, FileSystem } from './compiler.js';
import { errors } from './errors.js';
import { isInLiteral, nodeOfRange } from './node-at.js';
import { resolveModules, symbolAt } from './symbols.js';

/** So many source files are on their way while one is read. */
const filesAhead = 2;

/** Starts the child process, which opens the project. */
export function startCompiler(executable: string, configFile: string, fs: FileSystem): Compiler {
  const start = () => startChild(executable, configFile, fs);
  let child = start();
  let expected: readonly string[] = [];
  const project = () => projectOf(child, configFile);
  const source = (file: string) => project().program.getSourceFile(file);

  /** What the API's own methods of these names ask for, letter by letter. */
  function ahead(method: string, rest: object): void {
    const { id } = project();
    child.requests.ahead(method, { snapshot: child.snapshot().id, project: id, ...rest });
  }

  function askAhead(count: number): void {
    for (const file of expected.slice(0, count)) ahead('getSourceFile', { file });
    expected = expected.slice(count);
  }

  return {
    rootFiles: () => child.snapshot().getProject(configFile)?.rootFiles,
    fileNames: () => project().program.getSourceFileNames(),
    sourceFile(path) {
      const found = source(path);
      askAhead(1);
      return found;
    },
    expectSourceFiles(paths) {
      expected = paths;
      askAhead(filesAhead);
    },
    forgetSourceFiles: () => child.forgetSourceFiles(),
    resolveModules: (file, positions) => resolveModules(project().checker, file, positions),
    symbolAt: (file, position) => symbolAt(project().checker, file, position),
    typeAt(file, range) {
      const tree = source(file);
      const node = tree && nodeOfRange(tree, range);
      return node && project().checker.getTypeAtLocation(node);
    },
    enumValue(file, member) {
      const tree = source(file);
      const node = tree && nodeOfRange(tree, member);
      return node && project().checker.getConstantValue(node);
    },
    isInLiteral(file, position) {
      const tree = source(file);
      return tree !== undefined && isInLiteral(tree, position);
    },
    get checker() {
      return project().checker;
    },
    configErrors() {
      const { program } = project();
      return errors([...program.getConfigFileParsingDiagnostics(), ...program.getProgramDiagnostics()]);
    },
    syntaxErrors: () => errors(project().program.getSyntacticDiagnostics()),
    typeErrors: (file) => errors(project().program.getSemanticDiagnostics(file)),
    expectProjectErrors() {
      for (const kind of ['ConfigFileParsing', 'Program', 'Syntactic']) ahead(`get${kind}Diagnostics`, {});
    },
    expectTypeErrors: (file) => ahead('getSemanticDiagnostics', file === undefined ? {} : { file }),
    update(changes) {
      expected = [];
      if (child.asks || !fs.laysOver()) return child.update(changes);
      child.requests.close();
      child = start();
    },
    alive: () => child.alive(),
    close: () => child.requests.close(),
  };
}

function projectOf(child: Child, configFile: string): Project {
  const project = child.snapshot().getProject(configFile);
  if (!project) throw new Error(`the compiler has no project ${configFile}`);
  return project;
}
