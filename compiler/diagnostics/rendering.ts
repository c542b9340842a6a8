import type { Diagnostic } from './diagnostic.js';

/** What the renderers need to know besides the diagnostics. */
export interface Rendering {
  /** The text of a file of the project, for the code frame; undefined where it can't be read. */
  readonly source: (file: string) => string | undefined;
  /** The project's folder as seen from where the reader stands, such as `operators/memcached`; empty for the same. */
  readonly folder: string;
}

export interface TextRendering extends Rendering {
  readonly colour: boolean;
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

export function countDiagnostics(diagnostics: readonly Diagnostic[]): Counts {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: diagnostics.length - errors };
}

/** The file as the reader finds it from where they stand. */
export function visiblePath(file: string, { folder }: Rendering): string {
  return folder === '' ? file : `${folder}/${file}`;
}
