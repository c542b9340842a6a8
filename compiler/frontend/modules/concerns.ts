import { posix } from 'node:path';
import type { Module, Specifier } from '../syntax/tree.js';
import type { Modules } from './modules.js';

/**
 * Whether the program, as it stands, can mean something else once these files are written: it has one of them, or one of
 * the user's imports may lead to one. That the tsconfig may name them too is no concern: they are modules, which say
 * nothing to who doesn't import them.
 */
export function concernsProgram(
  written: readonly string[],
  { modules, users, fileNames }: { modules: Modules; users: readonly Module[]; fileNames: ReadonlySet<string> },
): boolean {
  const folders = new Set(written.map((path) => posix.dirname(path)));
  const mayLeadThere = (from: Module, specifier: Specifier) => {
    if (specifier.text.startsWith('node:')) return false;
    if (specifier.text.startsWith('.')) {
      const target = posix.join(posix.dirname(from.path), specifier.text);
      return folders.has(target) || folders.has(posix.dirname(target));
    }
    return modules.locate(from, specifier) === undefined;
  };
  return (
    written.some((path) => fileNames.has(path)) ||
    users.some((module) => module.specifiers.some((specifier) => mayLeadThere(module, specifier)))
  );
}
