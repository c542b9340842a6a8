import { type Expression as Cel, call, count, method } from '../expression.js';
import { isReadBackward, isReadForward } from '../patterns/order.js';
import { type PatternNode, writePattern } from '../patterns/tree.js';
import { fixedWidth } from '../patterns/width.js';
import { constant } from './form.js';
import { toRe2 } from './to-re2.js';

/** A text that an expression matches from its first character to its last. */
export interface Divided {
  readonly cel: Cel;
  readonly items: readonly PatternNode[];
  readonly flags: string;
}

/**
 * What some items of the expression match of the text, as JavaScript divides it: before and behind them a fixed number of
 * characters is cut off, or what the items there match by themselves. Undefined where that could be something else.
 */
export function partOf(text: Divided, from: number, to: number): Cel | undefined {
  const rest = cutStart(text, from);
  return rest && cutEnd(text, rest, { from, to });
}

/** From the first of the items to the end. */
function cutStart({ cel, items, flags }: Divided, from: number): Cel | undefined {
  const before = items.slice(0, from);
  const width = fixedWidth(before);
  if (width === 0) return cel;
  if (width !== undefined) return method(cel, 'substring', count(width));
  if (isReadForward({ items, from: 0, to: from, flags })) {
    return method(cel, 'substring', call('size', find(cel, '^', before, '', flags)));
  }
  return isReadBackward({ items, from, to: items.length, flags })
    ? find(cel, '', items.slice(from), '$', flags)
    : undefined;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function cutEnd({ items, flags }: Divided, rest: Cel, { from, to }: Range): Cel | undefined {
  const [part, after] = [items.slice(from, to), items.slice(to)];
  const [width, widthAfter] = [fixedWidth(part), fixedWidth(after)];
  if (widthAfter === 0) return rest;
  if (width !== undefined) return method(rest, 'substring', count(0), count(width));
  if (isReadForward({ items, from, to, flags })) return find(rest, '^', part, '', flags);
  if (widthAfter !== undefined) return without(rest, count(widthAfter));
  return isReadBackward({ items, from: to, to: items.length, flags })
    ? without(rest, call('size', find(rest, '', after, '$', flags)))
    : undefined;
}

/** All but so many characters at the end. */
function without(cel: Cel, width: Cel): Cel {
  return method(cel, 'substring', count(0), call('-', call('size', cel), width));
}

function find(cel: Cel, start: string, items: readonly PatternNode[], end: string, flags: string): Cel {
  const re2 = re2Of(writePattern({ kind: 'sequence', items }), flags);
  return method(cel, 'find', constant(`${start}${re2}${end}`).cel);
}

/** Of a part of an expression that is known to have one. */
export function re2Of(source: string, flags: string): string {
  const read = toRe2(source, flags);
  if ('problem' in read) throw new Error(`/${source}/ ${read.problem}`);
  return read.pattern;
}
