import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Node, SourceFile } from 'typescript/unstable/ast';
import { SyntaxKind } from 'typescript/unstable/ast';
import {
  API,
  type Checker,
  type Diagnostic,
  DiagnosticCategory,
  type Snapshot,
  SymbolFlags,
  type Type,
  type Symbol as TypeScriptSymbol,
} from 'typescript/unstable/sync';
import type { Range } from './syntax/tree.js';

// The one file that knows the native compiler's API: when 7.1 renames it, nothing else changes.

export * from 'typescript/unstable/ast';
export { type IndexInfo, ObjectFlags, type Type, TypeFlags } from 'typescript/unstable/sync';
export type { TypeScriptSymbol };
export { SymbolFlags };

/** Files laid over the disk: a string stands for the file's text, `null` says that there is none, undefined leaves it to the disk. */
export interface FileSystem {
  readonly readFile: (path: string) => string | null | undefined;
  readonly fileExists: (path: string) => boolean | undefined;
  readonly directoryExists: (path: string) => boolean | undefined;
  readonly getAccessibleEntries: (path: string) => { files: string[]; directories: string[] } | undefined;
}

export interface FileChanges {
  readonly changed: readonly string[];
  readonly created: readonly string[];
  readonly deleted: readonly string[];
}

/** A complaint of TypeScript's, with the text of its chain. */
export interface TypeScriptDiagnostic {
  readonly file?: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The native compiler, with one project open. Every method throws when the child process has died. */
export interface Compiler {
  /** The files that the tsconfig names; undefined when there is no such tsconfig. */
  rootFiles(): readonly string[] | undefined;
  /** All files of the program, those of packages and TypeScript's own among them. */
  fileNames(): readonly string[];
  sourceFile(path: string): SourceFile | undefined;
  /** Lets go of the trees that were read so far: a tree is ten times its text. What is asked for again is sent again. */
  forgetSourceFiles(): void;
  /** The files that module specifiers stand for, by where they begin; undefined for what doesn't resolve. */
  resolveModules(file: string, positions: readonly number[]): readonly (string | undefined)[];
  /** The symbol of the name that begins there, aliases followed. */
  symbolAt(file: string, position: number): TypeScriptSymbol | undefined;
  /** The type node, or expression, of exactly this range. */
  typeAt(file: string, range: Range): Type | undefined;
  /** What an enum's member is worth, where it is computed. */
  enumValue(file: string, member: Range): string | number | undefined;
  /** Whether what looks like a comment there stands in a string, a template or an expression. */
  isInLiteral(file: string, position: number): boolean;
  readonly checker: Checker;
  configErrors(): readonly TypeScriptDiagnostic[];
  syntaxErrors(): readonly TypeScriptDiagnostic[];
  /** Of one file, or of all. */
  typeErrors(file?: string): readonly TypeScriptDiagnostic[];
  update(changes: FileChanges): void;
  alive(): boolean;
  close(): void;
}

/** What the native compiler's package is named after. */
export const platform = `${process.platform}-${process.arch}`;

/** The native compiler's executable, or undefined where it was not installed (`npm install --omit=optional`). */
export function compilerExecutable(): string | undefined {
  try {
    const typescript = createRequire(createRequire(import.meta.url).resolve('typescript/package.json'));
    const folder = dirname(typescript.resolve(`@typescript/typescript-${platform}/package.json`));
    const executable = join(folder, 'lib', process.platform === 'win32' ? 'tsc.exe' : 'tsc');
    return existsSync(executable) ? executable : undefined;
  } catch {
    return undefined;
  }
}

/** Starts the child process and opens the project. */
export function startCompiler(executable: string, configFile: string, fs: FileSystem): Compiler {
  const api = new API({ tsserverPath: executable, cwd: dirname(configFile), fs: { ...fs } });
  let snapshot = api.updateSnapshot({ openProjects: [configFile] });
  const project = () => projectOf(snapshot, configFile);
  return {
    rootFiles: () => snapshot.getProject(configFile)?.rootFiles,
    fileNames: () => project().program.getSourceFileNames(),
    sourceFile: (path) => project().program.getSourceFile(path),
    forgetSourceFiles: () => api.clearSourceFileCache(),
    resolveModules: (file, positions) => resolveModules(project().checker, file, positions),
    symbolAt: (file, position) => symbolAt(project().checker, file, position),
    typeAt(file, range) {
      const source = project().program.getSourceFile(file);
      const node = source && nodeOfRange(source, source, range);
      return node && project().checker.getTypeAtLocation(node);
    },
    enumValue(file, member) {
      const source = project().program.getSourceFile(file);
      const node = source && nodeOfRange(source, source, member);
      return node && project().checker.getConstantValue(node);
    },
    isInLiteral(file, position) {
      const source = project().program.getSourceFile(file);
      return source !== undefined && isInLiteral(source, source, position);
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
    update({ changed, created, deleted }) {
      const old = snapshot;
      snapshot = api.updateSnapshot({
        fileChanges: { changed: [...changed], created: [...created], deleted: [...deleted] },
      });
      old.dispose();
    },
    alive: () => answers(() => api.parseConfigFile(configFile)),
    close: () => close(api),
  };
}

function projectOf(snapshot: Snapshot, configFile: string) {
  const project = snapshot.getProject(configFile);
  if (!project) throw new Error(`the compiler has no project ${configFile}`);
  return project;
}

/** Ends the child at once: asked to terminate, it prints a line to stderr. */
function close(api: API): void {
  const { client } = api as unknown as { client: { channel?: { child?: Killable }; close(): void } };
  client.channel?.child?.kill('SIGKILL');
  answers(() => client.close());
}

interface Killable {
  kill(signal: 'SIGKILL'): void;
}

function answers(call: () => unknown): boolean {
  try {
    call();
    return true;
  } catch {
    return false;
  }
}

function resolveModules(checker: Checker, file: string, positions: readonly number[]): readonly (string | undefined)[] {
  if (positions.length === 0) return [];
  return checker.getSymbolAtPosition(file, [...positions]).map((symbol) => {
    const declaration = symbol?.declarations[0];
    return declaration?.kind === SyntaxKind.SourceFile ? declaration.path : undefined;
  });
}

function symbolAt(checker: Checker, file: string, position: number): TypeScriptSymbol | undefined {
  const symbol = checker.getSymbolAtPosition(file, position);
  if (!symbol || !(symbol.flags & SymbolFlags.Alias)) return symbol;
  const target = checker.getAliasedSymbol(symbol);
  return checker.isUnknownSymbol(target) ? undefined : target;
}

/** The outermost node of exactly this range: of a type reference, not its name. */
function nodeOfRange(source: SourceFile, node: Node, { start, end }: Range): Node | undefined {
  return node.forEachChild((child) => {
    if (child.end < end || child.pos > start) return undefined;
    if (child.end === end && child.getStart(source) === start) return child;
    return nodeOfRange(source, child, { start, end });
  });
}

function isInLiteral(source: SourceFile, node: Node, position: number): boolean {
  const inner = node.forEachChild((child) => (child.pos <= position && position < child.end ? child : undefined));
  if (inner) return isInLiteral(source, inner, position);
  return node.getStart(source) <= position && literals.has(node.kind);
}

const literals: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.StringLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TemplateHead,
  SyntaxKind.TemplateMiddle,
  SyntaxKind.TemplateTail,
  SyntaxKind.RegularExpressionLiteral,
  SyntaxKind.JsxText,
]);

function errors(diagnostics: readonly Diagnostic[]): readonly TypeScriptDiagnostic[] {
  return diagnostics
    .filter(({ category }) => category === DiagnosticCategory.Error)
    .map((diagnostic) => ({
      ...(diagnostic.fileName !== undefined && { file: diagnostic.fileName }),
      start: diagnostic.pos,
      end: diagnostic.end,
      text: chainText(diagnostic, 0),
    }));
}

function chainText({ text, messageChain }: Diagnostic, depth: number): string {
  const line = '  '.repeat(depth) + text;
  return [line, ...(messageChain ?? []).map((inner) => chainText(inner, depth + 1))].join('\n');
}

/** Whether a declaration carries this modifier, such as `export`. */
export function hasModifier(node: Node, kind: SyntaxKind): boolean {
  const modifiers = 'modifiers' in node ? (node.modifiers as Iterable<Node> | undefined) : undefined;
  return [...(modifiers ?? [])].some((modifier) => modifier.kind === kind);
}
