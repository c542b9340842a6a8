import { posix } from 'node:path';
import type { Report } from '../diagnostics/diagnostic.js';
import type { Declaration } from '../model/declaration.js';
import type { OutputFile } from '../model/planned-file.js';
import type { Tag } from '../model/tag.js';
import { childProcessDied } from './diagnostics.js';
import type { Overlay } from './overlay.js';
import type { Project } from './project.js';
import { type Run, startRun } from './run.js';
import type { Compiler, FileChanges } from './typescript.js';

export interface ProjectParts {
  readonly folder: string;
  readonly sources: readonly string[];
  readonly overlay: Overlay;
  readonly start: () => Compiler;
}

/** A project that is open; the child process is started when it is first needed, and again when it died. */
export function projectOn({ folder, sources, overlay, start }: ProjectParts): Project {
  let run: Run | undefined;

  /** What this run is about to write is in place before anything is checked, and what it will remove is gone. */
  function layGenerated(generated: readonly OutputFile[]): FileChanges {
    const files = new Map<string, string | null>(generated.map(({ path, text }) => [posix.join(folder, path), text]));
    for (const path of overlay.filesBeneath(posix.join(folder, 'generated'))) {
      if (!files.has(path) && isLeftOver(path)) files.set(path, null);
    }
    return overlay.lay(files);
  }

  /** Written by an earlier run, as its first line says. The entry point is written later in the run. */
  function isLeftOver(path: string): boolean {
    if (path === posix.join(folder, 'generated/main.ts') || !path.endsWith('.ts')) return false;
    return /^\uFEFF?\/\/ Written by kext\b/.test(overlay.beneath(path) ?? '');
  }

  /** A child process that died is started again, once. */
  function surviving<Result>(report: Report, empty: Result, work: (run: Run) => Result): Result {
    const first = opened();
    try {
      return work(first);
    } catch (error) {
      if (first.alive()) throw error;
      close();
    }
    const second = opened();
    try {
      return work(second);
    } catch (error) {
      if (second.alive()) throw error;
      report(childProcessDied, undefined, { reason: error instanceof Error ? error.message : String(error) });
      close();
      return empty;
    }
  }

  function opened(): Run {
    run ??= startRun({ folder, sources, overlay, compiler: start() });
    return run;
  }

  function close(): void {
    run?.close();
    run = undefined;
  }

  return {
    resources: (tags: readonly Tag<unknown>[], report) =>
      surviving<readonly Declaration[]>(report, [], (open) => open.resources(tags, report)),
    functions(generated, tags, report) {
      const changes = layGenerated(generated);
      return surviving<readonly Declaration[]>(report, [], (open) => open.functions(changes, tags, report));
    },
    update: (changes) => run?.change(changes),
    close,
  };
}
