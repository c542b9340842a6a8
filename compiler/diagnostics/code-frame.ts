import type picocolors from 'picocolors';
import type { Location } from '../model/location.js';

export type Paint = ReturnType<typeof picocolors.createColors>;

/** Longer lines are cut around the place. */
const widest = 140;

/** The line before, the line itself and the underline; undefined where the source has no such line. */
export function codeFrame(
  source: string | undefined,
  at: Location,
  paint: Paint,
  mark: (text: string) => string,
): string | undefined {
  const lines = source?.split(/\r\n|[\n\r\u2028\u2029]/) ?? [];
  const line = lines[at.line - 1];
  if (line === undefined) return undefined;
  const before = lines[at.line - 2];
  const gutter = String(at.line).length;
  const rows = before === undefined || before.trim() === '' ? [] : [row(String(at.line - 1), before, at)];
  return [
    ...rows,
    row(String(at.line), line, at),
    row('', underline(line, at), { file: at.file, line: at.line, column: 1, length: at.length }, mark),
  ].join('\n');

  function row(number: string, text: string, place: Location, colour?: (text: string) => string): string {
    const shown = colour === undefined ? visible(cut(text, place)) : colour(text);
    return `  ${paint.dim(`${number.padStart(gutter)} |`)} ${shown}`.trimEnd();
  }
}

function underline(line: string, at: Location): string {
  const start = at.column - 1;
  const skipped = firstShown(line, at);
  const prefix = line.slice(skipped, start).replace(/[^\t]/g, ' ');
  const room = Math.max(1, Math.min(line.length - start, skipped + widest - start));
  return `${skipped > 0 ? ' ' : ''}${prefix}${'^'.repeat(Math.max(1, Math.min(at.length, room)))}`;
}

/** The first unit of a long line that is shown. */
function firstShown(line: string, at: Location): number {
  return line.length <= widest ? 0 : Math.max(0, Math.min(at.column - 1 - 60, line.length - widest));
}

function cut(line: string, at: Location): string {
  const start = firstShown(line, at);
  const end = start + widest;
  return `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`;
}

/** A control character in a source must not reach the terminal as one. */
function visible(text: string): string {
  return text.replace(/[^\t\u0020-\u007E\u00A0-\uFFFF]/g, '\uFFFD');
}
