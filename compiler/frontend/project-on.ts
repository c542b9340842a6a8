import { posix } from 'node:path';
import type { Report } from '../diagnostics/diagnostic.js';
import type { Declaration } from '../model/declaration.js';
import type { OutputFile } from '../model/planned-file.js';
import type { Tag } from '../model/tag.js';
import { childProcessDied } from './diagnostics.js';
import type { Project } from './project.js';
import { type Run, startRun } from './run.js';
import type { StartedProject } from './start-project.js';
import type { Compiler, FileChanges } from './typescript.js';

const nothing: FileChanges = { changed: [], created: [], deleted: [] };

/** A project that is open; the child process is started again when it died. */
export function projectOn({ folder, sources, overlay, compiler: started, restart }: StartedProject): Project {
  let compiler: Compiler | undefined = started;
  let run: Run | undefined;

  /** What this run is about to write is in place before anything is checked, and what it will remove is gone. */
  function layGenerated(generated: readonly OutputFile[]): FileChanges {
    const files = new Map<string, string | null>(generated.map(({ path, text }) => [posix.join(folder, path), text]));
    for (const path of overlay.filesBeneath(posix.join(folder, 'generated'))) {
      if (!files.has(path) && isLeftOver(path)) files.set(path, null);
    }
    const changes = overlay.differences(files);
    return overlay.fileSystem.laysOver() || isConcernedBy(changes) ? overlay.lay(files) : nothing;
  }

  /** The native compiler reads the disk by itself, which is faster, as long as nothing needs to be laid over it. */
  function isConcernedBy({ changed, created, deleted }: FileChanges): boolean {
    const paths = [...changed, ...created, ...deleted];
    return paths.length > 0 && run?.isConcernedBy(paths) !== false;
  }

  /** Written by an earlier run, as its first line says. The entry point is written later in the run. */
  function isLeftOver(path: string): boolean {
    if (path === posix.join(folder, 'generated/main.ts') || !path.endsWith('.ts')) return false;
    return /^\uFEFF?\/\/ Written by kext\b(?!.*`kext import`)/.test(overlay.beneath(path) ?? '');
  }

  /** A child process that died is started again, once. */
  function surviving<Result>(report: Report, empty: Result, work: (run: Run) => Result): Result {
    try {
      return work(opened());
    } catch (error) {
      if (compiler?.alive()) throw error;
      close();
    }
    try {
      return work(opened());
    } catch (error) {
      if (compiler?.alive()) throw error;
      report(childProcessDied, undefined, { reason: error instanceof Error ? error.message : String(error) });
      close();
      return empty;
    }
  }

  function opened(): Run {
    compiler ??= restart();
    run ??= startRun({ folder, sources, overlay, compiler });
    return run;
  }

  function close(): void {
    compiler?.close();
    compiler = undefined;
    run = undefined;
  }

  return {
    resources: (tags: readonly Tag<unknown>[], report) =>
      surviving<readonly Declaration[]>(report, [], (open) => open.resources(tags, report)),
    functions(generated, tags, report) {
      const changes = layGenerated(generated);
      return surviving<readonly Declaration[]>(report, [], (open) => open.functions(changes, tags, report));
    },
    update(changes) {
      if (run) run.change(changes);
      // What has begun to read the project may have read the file already.
      else close();
    },
    close,
  };
}
