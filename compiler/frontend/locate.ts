import { posix } from 'node:path';
import type { Location } from '../model/location.js';
import type { Module, Range } from './syntax/tree.js';

interface Lines {
  readonly module: Module;
  readonly file: string;
  readonly starts: readonly number[];
}

/** Turns offsets into places; the lines of a file are counted once. */
export function locator(folder: string): (module: Module, range: Range) => Location {
  const known = new WeakMap<Module, Lines>();
  // Most questions are about the line that the one before was about.
  let lines: Lines | undefined;
  let line = 0;
  let from = 0;
  let next: number | undefined;

  function turnTo(module: Module, start: number): Lines {
    const turned = known.get(module) ?? {
      module,
      file: posix.relative(folder, module.path),
      starts: lineStarts(module.text),
    };
    known.set(module, turned);
    lines = turned;
    line = lineOf(turned.starts, start);
    from = turned.starts[line - 1] ?? 0;
    next = turned.starts[line];
    return turned;
  }

  return (module, { start, end }) => {
    const isThere = lines?.module === module && start >= from && (next === undefined || start < next);
    const { file } = isThere && lines ? lines : turnTo(module, start);
    const stop = next === undefined ? end : Math.min(end, next - 1);
    return { file, line, column: start - from + 1, length: Math.max(1, stop - start) };
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
