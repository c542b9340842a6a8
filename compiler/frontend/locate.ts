import { posix } from 'node:path';
import type { Location } from '../model/location.js';
import type { Module, Range } from './syntax/tree.js';

/** Turns offsets into places. */
export function locator(folder: string): (module: Module, range: Range) => Location {
  const known = new WeakMap<Module, SourceText>();
  // Most questions are about the file that the one before was about.
  let last: Module | undefined;
  let text: SourceText | undefined;

  function turnTo(module: Module): SourceText {
    const turned = known.get(module) ?? new SourceText(folder, module);
    known.set(module, turned);
    last = module;
    text = turned;
    return turned;
  }

  return (module, { start, end }) => new SourceLocation(last === module && text ? text : turnTo(module), start, end);
}

/** Every property and every part of a rule has a place, and few are ever told: lines are counted for those. */
class SourceLocation implements Location {
  constructor(
    private readonly text: SourceText,
    private readonly start: number,
    private readonly end: number,
  ) {}

  get file(): string {
    return this.text.file();
  }

  get line(): number {
    return this.text.lineOf(this.start);
  }

  get column(): number {
    return this.start - this.text.startOf(this.line) + 1;
  }

  get length(): number {
    const stop = Math.min(this.end, this.text.startOf(this.line + 1) - 1);
    return Math.max(1, stop - this.start);
  }

  toJSON(): Location {
    const { file, line, column, length } = this;
    return { file, line, column, length };
  }
}

/** A file, whose lines are counted once. */
class SourceText {
  private path: string | undefined;
  private starts: readonly number[] | undefined;

  constructor(
    private readonly folder: string,
    private readonly module: Module,
  ) {}

  file(): string {
    this.path ??= posix.relative(this.folder, this.module.path);
    return this.path;
  }

  /** Counted from 1. */
  lineOf(position: number): number {
    const starts = this.lineStarts();
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= position) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  /** Where the line begins; the last one ends nowhere. */
  startOf(line: number): number {
    return this.lineStarts()[line - 1] ?? Number.POSITIVE_INFINITY;
  }

  private lineStarts(): readonly number[] {
    this.starts ??= lineStarts(this.module.text);
    return this.starts;
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
