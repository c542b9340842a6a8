import type { Report } from '../diagnostics/diagnostic.js';
import type { Declaration } from '../model/declaration.js';
import type { Tag } from '../model/tag.js';
import type { ModuleCode } from './calls/code/code.js';
import { readCalls } from './calls/read-calls.js';
import { readTheRest } from './comments/unread.js';
import { noSources, unresolvedType } from './diagnostics.js';
import { bodiesOf } from './expressions/bodies.js';
import { readFunctions } from './functions/read-functions.js';
import { concernsProgram } from './modules/concerns.js';
import { newStore, storeAfter } from './modules/module-store.js';
import { staleModules } from './modules/stale.js';
import type { Overlay } from './overlay.js';
import { openReading, type Reading } from './reading.js';
import { baseNames, readResources } from './resources/read-resources.js';
import { forget, newMemory, remembered } from './run-memory.js';
import type { Module } from './syntax/tree.js';
import { expectTypeErrors, reportProjectErrors, reportTypeErrors } from './type-errors.js';
import type { Compiler, FileChanges, SourceFile } from './typescript.js';

/** The runs over one child process: each reads what changed since the one before. */
export interface Run {
  readonly resources: (tags: readonly Tag<unknown>[], report: Report) => readonly Declaration[];
  /** `generated` is what was laid over the disk since. */
  readonly functions: (generated: FileChanges, tags: readonly Tag<unknown>[], report: Report) => readonly Declaration[];
  readonly change: (changes: FileChanges) => void;
  /** Whether files that are about to be written can change what the last look saw. */
  readonly isConcernedBy: (written: readonly string[]) => boolean;
  readonly alive: () => boolean;
}

export interface RunOptions {
  readonly folder: string;
  readonly sources: readonly string[];
  readonly overlay: Overlay;
  readonly compiler: Compiler;
}

const nothing: FileChanges = { changed: [], created: [], deleted: [] };

export function startRun({ folder, sources, overlay, compiler }: RunOptions): Run {
  let store = newStore(compiler);
  let memory = newMemory();
  let pending = nothing;
  const code = new WeakMap<Module, ModuleCode>();
  const trees = new Map<Module, SourceFile>();
  let before: Reading | undefined;
  let bases = '';
  let reported = 0;
  let parses = true;
  let unresolved: (() => void)[] = [];

  /** Looks at the project as it is now, and forgets what changed since the last look. */
  function look(tags: readonly Tag<unknown>[], report: Report, sameRun: boolean): Reading {
    const changes = pending;
    pending = nothing;
    if (changes !== nothing) {
      compiler.update(changes);
      store = storeAfter(store, changes, compiler);
    }
    if (before && sameRun && changes === nothing) return before;
    if (!sameRun) compiler.expectProjectErrors();
    const comments = sameRun ? before?.lowering.comments : undefined;
    const counting: Report = (kind, at, params, ...notes) => {
      reported++;
      const tell = () => report(kind, at, params, ...notes);
      // Known when TypeScript has been asked what it makes of the whole project.
      if (kind.code === unresolvedType.code) unresolved.push(tell);
      else tell();
    };
    const options = { folder, sources, overlay, compiler, store, tags, report: counting, code, trees };
    const reading = openReading({ ...options, ...(comments && { comments }) });
    if (changes.created.length + changes.deleted.length > 0) memory = newMemory();
    else if (changes.changed.length > 0) {
      const changed = new Set(changes.changed);
      forget(
        memory,
        staleModules(reading.modules, reading.users.modules, ({ path }) => changed.has(path)),
      );
    }
    before = reading;
    return reading;
  }

  return {
    resources(tags, report) {
      unresolved = [];
      const { lowering, modules, users } = look(tags, report, false);
      parses = reportProjectErrors(users, report);
      // Where files are laid over the disk, what the run is about to write may be laid next, and the answers be void.
      if (parses && !overlay.fileSystem.laysOver()) expectTypeErrors(users, memory.typeErrors, modules);
      if (users.modules.length === 0 && compiler.configErrors().length === 0)
        report(noSources, undefined, { sources: sources.join(', ') });
      const names = baseNames(users.modules);
      const key = [...names].sort().join();
      if (key !== bases) memory = { ...memory, resources: new WeakMap() };
      bases = key;
      const count = () => reported;
      return users.modules.flatMap((module) =>
        remembered(memory.resources, module, count, () => readResources(lowering, module, names)),
      );
    },
    functions(generated, tags, report) {
      if (touches(generated)) pending = join(pending, generated);
      const { lowering, users } = look(tags, report, true);
      const bodies = bodiesOf(lowering, trees);
      const declarations = users.modules.flatMap((module) =>
        remembered(
          memory.functions,
          module,
          () => reported,
          () => {
            const found = readFunctions({ lowering, folder, bodies }, module);
            bodies.leave(module);
            readTheRest(lowering, module);
            return found;
          },
        ),
      );
      bodies.forget();
      // As tsc does: types of what does not parse are guesses.
      const told = parses ? reportTypeErrors(users, memory.typeErrors, report) : 0;
      if (parses && told === 0) for (const tell of unresolved) tell();
      return parses ? readCalls({ lowering, folder, code }, declarations) : declarations;
    },
    change(changes) {
      pending = join(pending, changes);
    },
    isConcernedBy(written) {
      if (before === undefined) return true;
      const { modules, users } = before;
      return concernsProgram(written, { modules, users: users.modules, fileNames: store.fileNames });
    },
    alive: compiler.alive,
  };
}

function touches({ changed, created, deleted }: FileChanges): boolean {
  return changed.length + created.length + deleted.length > 0;
}

function join(left: FileChanges, right: FileChanges): FileChanges {
  return {
    changed: [...left.changed, ...right.changed],
    created: [...left.created, ...right.created],
    deleted: [...left.deleted, ...right.deleted],
  };
}
