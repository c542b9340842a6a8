import type { Location } from '../model/location.js';
import type { Diagnostic } from './diagnostic.js';
import { type Rendering, visiblePath } from './rendering.js';

/**
 * A diagnostic as `--format json` prints it. Members are added over time, never renamed or removed. What has no place
 * has neither file, line, column nor length.
 */
export interface JsonDiagnostic extends Partial<JsonPlace> {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly notes: readonly ({ readonly text: string } & Partial<JsonPlace>)[];
}

interface JsonPlace {
  /** Relative to the current folder, with forward slashes. */
  readonly file: string;
  /** Line and column count from 1, in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

export function renderJson(diagnostics: readonly Diagnostic[], rendering: Rendering): readonly JsonDiagnostic[] {
  return diagnostics.map(({ code, severity, message, at, notes }) => ({
    code,
    severity,
    message,
    ...place(at, rendering),
    notes: notes.map((note) => ({ text: note.text, ...place(note.at, rendering) })),
  }));
}

function place(at: Location | undefined, rendering: Rendering): Partial<JsonPlace> {
  if (at === undefined) return {};
  const { file, line, column, length } = at;
  return { file: visiblePath(file, rendering), line, column, length };
}
