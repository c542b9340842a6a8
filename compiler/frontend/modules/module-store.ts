import type { Module } from '../syntax/tree.js';
import type { Compiler, FileChanges } from '../typescript.js';

/** What is known of files from one run to the next. */
export interface ModuleStore {
  /** By path; undefined for what the program does not have. */
  readonly loaded: Map<string, Module | undefined>;
  /** What the compiler resolved specifiers to. */
  readonly resolved: Map<string, string | undefined>;
  /** The paths of what a module names, by specifier. */
  readonly targets: WeakMap<Module, Map<string, string | undefined>>;
  readonly fileNames: ReadonlySet<string>;
}

export function newStore(compiler: Compiler): ModuleStore {
  return {
    loaded: new Map(),
    resolved: new Map(),
    targets: new WeakMap(),
    fileNames: new Set(compiler.fileNames()),
  };
}

/** After files changed: what is read again is not the same object. */
export function storeAfter(
  store: ModuleStore,
  { changed, created, deleted }: FileChanges,
  compiler: Compiler,
): ModuleStore {
  for (const path of [...changed, ...created, ...deleted]) store.loaded.delete(path);
  if (created.length + deleted.length === 0) return store;
  return { ...newStore(compiler), loaded: store.loaded };
}
