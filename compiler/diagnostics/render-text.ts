import picocolors from 'picocolors';
import type { Location } from '../model/location.js';
import { codeFrame, type Paint } from './code-frame.js';
import type { Diagnostic, Note } from './diagnostic.js';
import { countDiagnostics, type TextRendering, visiblePath } from './rendering.js';

/** Diagnostics for people: each with its code frame and notes, and a line that counts them. Empty for none. */
export function renderText(diagnostics: readonly Diagnostic[], rendering: TextRendering): string {
  if (diagnostics.length === 0) return '';
  const paint = picocolors.createColors(rendering.colour);
  const blocks = diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, rendering, paint));
  return `${[...blocks, summary(diagnostics, paint)].join('\n\n')}\n`;
}

function renderDiagnostic(diagnostic: Diagnostic, rendering: TextRendering, paint: Paint): string {
  const { severity, code, message, at, notes } = diagnostic;
  const mark = severity === 'error' ? paint.red : paint.yellow;
  const head = `${mark(paint.bold(severity))}${paint.bold(`: ${indent(message, 2)}`)} ${paint.dim(`[${code}]`)}`;
  const frame = at === undefined ? [] : [renderPlace(at, rendering, paint, mark)];
  return [head, ...frame, ...notes.map((note) => renderNote(note, rendering, paint))].join('\n');
}

function renderPlace(at: Location, rendering: TextRendering, paint: Paint, mark: (text: string) => string): string {
  const place = `  ${paint.cyan(`${visiblePath(at.file, rendering)}:${at.line}:${at.column}`)}`;
  const frame = codeFrame(rendering.source(at.file), at, paint, mark);
  return frame === undefined ? place : `${place}\n${frame}`;
}

function renderNote({ text, at }: Note, rendering: TextRendering, paint: Paint): string {
  const head = `  ${paint.blue('note')}: ${indent(text, 4)}`;
  return at === undefined ? head : `${head}\n${renderPlace(at, rendering, paint, paint.blue)}`;
}

/** Later lines of a message stand below its first. */
function indent(text: string, width: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(width)}`);
}

/** Such as `2 errors, 1 warning`. */
function summary(diagnostics: readonly Diagnostic[], paint: Paint): string {
  const { errors, warnings } = countDiagnostics(diagnostics);
  const parts = [
    ...(errors > 0 ? [paint.red(count(errors, 'error'))] : []),
    ...(warnings > 0 ? [paint.yellow(count(warnings, 'warning'))] : []),
  ];
  return parts.join(', ');
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
