import type { Report } from '../diagnostics/diagnostic.js';
import type { Declaration } from '../model/declaration.js';
import type { OutputFile } from '../model/planned-file.js';
import type { Tag } from '../model/tag.js';

/**
 * A user's project, open in the native compiler. Stays open between runs, so that `--watch` pays for what changed only.
 * `close` ends the child process.
 */
export interface Project {
  /** Every exported interface that extends CustomResource; needs no generated file. */
  resources(tags: readonly Tag<unknown>[], report: Report): readonly Declaration[];
  /**
   * Lays the files that this run is about to write over the disk, type-checks the user's own files, and reads the
   * functions that carry a tag. The project's type errors are reported as `frontend/type-error`.
   */
  functions(generated: readonly OutputFile[], tags: readonly Tag<unknown>[], report: Report): readonly Declaration[];
  /** Tells of files that changed on the disk since; absolute paths. */
  update(changes: {
    readonly changed: readonly string[];
    readonly created: readonly string[];
    readonly deleted: readonly string[];
  }): void;
  close(): void;
}
