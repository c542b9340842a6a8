import { posix } from 'node:path';
import type { Modules } from './modules/modules.js';
import type { ReadFile } from './modules/packages.js';
import type { Module } from './syntax/tree.js';
import type { Compiler } from './typescript.js';

/** The files that the user wrote: what kext reads and what may stop a run. */
export interface UserFiles {
  readonly folder: string;
  readonly compiler: Compiler;
  readonly modules: readonly Module[];
  /** Whether an error in this file is the user's to mend. */
  readonly owns: (path: string) => boolean;
  /** The text of any file, sources or not. */
  readonly readFile: ReadFile;
}

export interface UserFilesOptions {
  readonly folder: string;
  readonly sources: readonly string[];
  readonly modules: Modules;
  readonly compiler: Compiler;
  readonly readFile: ReadFile;
}

/** Folders of what kext writes itself. */
const written = ['generated', 'charts', 'manifests', 'dist'];

export function userFiles({ folder, sources, modules, compiler, readFile }: UserFilesOptions): UserFiles {
  const owns = (path: string) => {
    const [first = ''] = posix.relative(folder, path).split('/');
    return path.startsWith(`${folder}/`) && !path.includes('/node_modules/') && !written.includes(first);
  };
  const chosen = sources.map((source) => globExpression(source));
  const isSource = (path: string) =>
    chosen.length === 0 || chosen.some((expression) => expression.test(posix.relative(folder, path)));
  const paths = (compiler.rootFiles() ?? []).filter((path) => owns(path) && isSource(path)).sort();
  compiler.expectSourceFiles(paths.filter((path) => !modules.readQuickly(path)));
  return { folder, compiler, modules: paths.flatMap((path) => modules.get(path) ?? []), owns, readFile };
}

/** A folder stands for all below it. */
function globExpression(glob: string): RegExp {
  const path = glob.replace(/^\.\//, '').replace(/\/+$/, '');
  const expression = path.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*\*\/|\*\*|\*|\?/g, (found) => {
    if (found === '**/') return '(?:.*/)?';
    return found === '**' ? '.*' : found === '*' ? '[^/]*' : '[^/]';
  });
  return new RegExp(`^${expression}(?:/.*)?$`);
}
