import type { Diagnostic } from './diagnostic.js';
import { type Rendering, visiblePath } from './rendering.js';

/**
 * Diagnostics as workflow commands of GitHub Actions, which shows them at their lines in a pull request.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function renderGithub(diagnostics: readonly Diagnostic[], rendering: Rendering): string {
  return diagnostics.map((diagnostic) => `${renderCommand(diagnostic, rendering)}\n`).join('');
}

function renderCommand({ severity, code, message, at, notes }: Diagnostic, rendering: Rendering): string {
  const place =
    at === undefined
      ? {}
      : { file: visiblePath(at.file, rendering), line: at.line, col: at.column, endColumn: at.column + at.length };
  const properties = Object.entries({ ...place, title: code }).map(
    ([key, value]) => `${key}=${escapeProperty(`${value}`)}`,
  );
  const text = [message, ...notes.map((note) => noteText(note, rendering))].join('\n');
  return `::${severity} ${properties.join(',')}::${escapeData(text)}`;
}

function noteText({ text, at }: Diagnostic['notes'][number], rendering: Rendering): string {
  return at === undefined
    ? `note: ${text}`
    : `note: ${text} (${visiblePath(at.file, rendering)}:${at.line}:${at.column})`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
