import { posix } from 'node:path';
import type { Location } from '../model/location.js';
import type { Module, Range } from './syntax/tree.js';

/** Turns offsets into places; the lines of a file are counted once. */
export function locator(folder: string): (module: Module, range: Range) => Location {
  const known = new WeakMap<Module, { readonly file: string; readonly starts: readonly number[] }>();
  return (module, { start, end }) => {
    let lines = known.get(module);
    if (!lines) {
      lines = { file: posix.relative(folder, module.path), starts: lineStarts(module.text) };
      known.set(module, lines);
    }
    const line = lineOf(lines.starts, start);
    const from = lines.starts[line - 1] ?? 0;
    const next = lines.starts[line];
    const stop = next === undefined ? end : Math.min(end, next - 1);
    return { file: lines.file, line, column: start - from + 1, length: Math.max(1, stop - start) };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Counted from 1. */
function lineOf(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle;
  }
  return low + 1;
}
