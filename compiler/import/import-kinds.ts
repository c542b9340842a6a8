import type { Report } from '../diagnostics/diagnostic.js';
import type { OutputFile } from '../model/planned-file.js';
import type { ImportDocument } from './document.js';

export interface ImportOptions {
  /** The folder of the files, relative to the project, with forward slashes. */
  readonly out: string;
  /** Writes the project's own source, with `@resource`, instead of kinds that it uses. */
  readonly adopt: boolean;
}

/**
 * OpenAPI v3 documents and CRDs -> annotated TypeScript: `<out>/<group>/<version>.ts`, or with `adopt` a file for each
 * version of each kind. What can't be imported is reported, and then nothing is returned. Descriptions, bounds, rules and
 * defaults come back when the files are compiled.
 */
export async function importKinds(
  _documents: readonly ImportDocument[],
  _options: ImportOptions,
  _report: Report,
): Promise<readonly OutputFile[]> {
  return [];
}
