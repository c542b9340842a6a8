import { posix } from 'node:path';
import type { Report } from '../diagnostics/diagnostic.js';
import type { Declaration } from '../model/declaration.js';
import type { OutputFile } from '../model/planned-file.js';
import type { Tag } from '../model/tag.js';
import { readTheRest } from './comments/unread.js';
import { childProcessDied } from './diagnostics.js';
import { readFunctions } from './functions/read-functions.js';
import type { Overlay } from './overlay.js';
import type { Project } from './project.js';
import { openReading, type Reading } from './reading.js';
import { readResources } from './resources/read-resources.js';
import { reportProjectErrors, reportTypeErrors } from './type-errors.js';
import type { Compiler, FileChanges } from './typescript.js';

export interface ProjectParts {
  readonly folder: string;
  readonly sources: readonly string[];
  readonly overlay: Overlay;
  readonly start: () => Compiler;
}

const nothing: FileChanges = { changed: [], created: [], deleted: [] };

export function projectOn({ folder, sources, overlay, start }: ProjectParts): Project {
  let compiler: Compiler | undefined;
  let reading: Reading | undefined;
  let pending: FileChanges = nothing;

  function current(report: Report, tags: readonly Tag<unknown>[]): Reading {
    compiler ??= start();
    if (pending !== nothing) {
      compiler.update(pending);
      pending = nothing;
      reading = undefined;
    }
    reading ??= openReading({ folder, sources, overlay, compiler, report, tags });
    return reading;
  }

  function resources(tags: readonly Tag<unknown>[], report: Report): readonly Declaration[] {
    reading = undefined;
    const { lowering, users } = current(report, tags);
    reportProjectErrors(users, report);
    return readResources(lowering, users.modules);
  }

  function functions(
    generated: readonly OutputFile[],
    tags: readonly Tag<unknown>[],
    report: Report,
  ): readonly Declaration[] {
    layGenerated(generated);
    const { lowering, users } = current(report, tags);
    const declarations = readFunctions({ lowering, folder }, users.modules);
    for (const module of users.modules) readTheRest(lowering, module);
    reportTypeErrors(users, report);
    return declarations;
  }

  /** What this run is about to write is in place before anything is checked; what an earlier run left is not. */
  function layGenerated(generated: readonly OutputFile[]): void {
    const files = new Map(generated.map(({ path, text }) => [posix.join(folder, path), text]));
    const changed: string[] = [];
    const created: string[] = [];
    for (const [path, text] of files) {
      const before = overlay.read(path);
      if (before === undefined) created.push(path);
      else if (before !== text) changed.push(path);
    }
    overlay.lay(files);
    if (changed.length + created.length > 0) pending = { changed, created, deleted: [] };
  }

  /** A child process that died is started again, once. */
  function surviving<Result>(report: Report, empty: Result, run: () => Result): Result {
    try {
      return run();
    } catch (error) {
      if (compiler?.alive()) throw error;
      restart();
    }
    try {
      return run();
    } catch (error) {
      if (compiler?.alive()) throw error;
      report(childProcessDied, undefined, { reason: error instanceof Error ? error.message : String(error) });
      restart();
      return empty;
    }
  }

  function restart(): void {
    compiler?.close();
    compiler = undefined;
    reading = undefined;
  }

  return {
    resources: (tags, report) => surviving(report, [], () => resources(tags, report)),
    functions: (generated, tags, report) => surviving(report, [], () => functions(generated, tags, report)),
    update(changes) {
      pending = {
        changed: [...pending.changed, ...changes.changed],
        created: [...pending.created, ...changes.created],
        deleted: [...pending.deleted, ...changes.deleted],
      };
    },
    close: restart,
  };
}
