import type { SourceFile } from 'typescript/unstable/ast';
import type { Checker, Type, Symbol as TypeScriptSymbol } from 'typescript/unstable/sync';
import type { Range } from '../syntax/tree.js';

/** Files laid over the disk: a string stands for the file's text, `null` says that there is none, undefined leaves it to the disk. */
export interface FileSystem {
  /** Whether anything is laid: the child asks for every file then, and reads the disk by itself until then, which is faster. */
  readonly laysOver: () => boolean;
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

/** The native compiler, with one project open. Every method but `expect…` throws when the child process has died. */
export interface Compiler {
  /** The files that the tsconfig names; undefined when there is no such tsconfig. */
  rootFiles(): readonly string[] | undefined;
  /** All files of the program, those of packages and TypeScript's own among them. */
  fileNames(): readonly string[];
  sourceFile(path: string): SourceFile | undefined;
  /** These files will be asked for in this order: the child prepares the next while one is being read. */
  expectSourceFiles(paths: readonly string[]): void;
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
  /** The errors of the configuration and the syntax will be asked for. */
  expectProjectErrors(): void;
  /** The type errors of the file, or of all, will be asked for: the child looks for them. What else it is asked waits. */
  expectTypeErrors(file?: string): void;
  update(changes: FileChanges): void;
  alive(): boolean;
  close(): void;
}
