import type { Declaration, FunctionDeclaration } from '../model/declaration.js';
import type { Module } from './syntax/tree.js';
import type { TypeScriptDiagnostic } from './typescript.js';

/** What one run leaves to the next: of files in which nothing was wrong, what was read in them. */
export interface RunMemory {
  readonly resources: WeakMap<Module, readonly Declaration[]>;
  readonly functions: WeakMap<Module, readonly FunctionDeclaration[]>;
  /** By path, for files that were checked since the last change that concerns them. */
  readonly typeErrors: Map<string, readonly TypeScriptDiagnostic[]>;
}

export function newMemory(): RunMemory {
  return { resources: new WeakMap(), functions: new WeakMap(), typeErrors: new Map() };
}

/** Forgets what may mean something else now. */
export function forget(memory: RunMemory, stale: ReadonlySet<Module>): void {
  for (const module of stale) {
    memory.resources.delete(module);
    memory.functions.delete(module);
    memory.typeErrors.delete(module.path);
  }
}

/** What was read before, else what is read now; the latter is kept when it had nothing to report. */
export function remembered<Result>(
  known: WeakMap<Module, Result>,
  module: Module,
  reported: () => number,
  read: () => Result,
): Result {
  const before = known.get(module);
  if (before !== undefined) return before;
  const count = reported();
  const result = read();
  if (reported() === count) known.set(module, result);
  return result;
}
