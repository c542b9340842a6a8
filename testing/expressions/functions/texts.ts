import { CelError, find, findAll, lowerAscii, matches, upperAscii } from '../../../cel/index.js';
import { isList, isMap, type Value } from '../value.js';
import { index, list, text, textList } from './arguments.js';
import { doubleText, stringOf } from './conversions.js';
import type { Functions } from './functions.js';

/** Positions and lengths count code points. Source: github.com/google/cel-go/ext/strings.go. */
export const texts: Functions = {
  '.startsWith': (value, start) => text(value).startsWith(text(start)),
  '.endsWith': (value, end) => text(value).endsWith(text(end)),
  '.contains': (value, part) => text(value).includes(text(part)),
  '.matches': (value, expression) => matches(text(value), text(expression)),
  matches: (value, expression) => matches(text(value), text(expression)),
  '.find': (value, expression) => find(text(value), text(expression)),
  '.findAll': (value, expression, limit) =>
    findAll(text(value), text(expression), limit === undefined ? -1 : index(limit)),
  '.lowerAscii': (value) => lowerAscii(text(value)),
  '.upperAscii': (value) => upperAscii(text(value)),
  '.trim': (value) => text(value).replace(/^[\s\u0085]+|[\s\u0085]+$/g, ''),
  '.charAt': (value, at) => charAt([...text(value)], index(at)),
  '.indexOf': (value, part, start) => indexOf(value, part, start),
  '.lastIndexOf': (value, part, start) => lastIndexOf(value, part, start),
  '.substring': (value, start, end) => substring([...text(value)], index(start), end),
  '.replace': (value, from, to, count) => replaced(text(value), text(from), text(to), count),
  '.split': (value, separator, count) => split(text(value), text(separator), count),
  '.join': (value, separator) => textList(value).join(separator === undefined ? '' : text(separator)),
  'strings.quote': (value) => `"${[...text(value)].map((it) => escapes[it] ?? it).join('')}"`,
  '.format': (value, args) => formatted(text(value), list(args)),
};

const escapes: { readonly [character: string]: string } = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
  '"': '\\"',
};

function charAt(points: readonly string[], at: number): string {
  if (at < 0 || at > points.length) throw new CelError(`index out of range: ${at}`);
  return points[at] ?? '';
}

function indexOf(value?: Value, part?: Value, start?: Value): bigint {
  const [points, wanted] = [[...text(value)], [...text(part)]];
  const from = start === undefined ? 0 : index(start);
  if (wanted.length === 0) return BigInt(from);
  if (from < 0) throw new CelError(`index out of range: ${from}`);
  for (let at = from; at + wanted.length <= points.length; at++) if (isAt(points, wanted, at)) return BigInt(at);
  return -1n;
}

function lastIndexOf(value?: Value, part?: Value, start?: Value): bigint {
  const [points, wanted] = [[...text(value)], [...text(part)]];
  const from = start === undefined ? points.length : index(start);
  if (wanted.length === 0) return BigInt(from);
  if (from < 0) throw new CelError(`index out of range: ${from}`);
  if (start !== undefined && from >= points.length) return -1n;
  for (let at = Math.min(from, points.length - wanted.length); at >= 0; at--) {
    if (isAt(points, wanted, at)) return BigInt(at);
  }
  return -1n;
}

function isAt(points: readonly string[], wanted: readonly string[], at: number): boolean {
  return wanted.every((point, offset) => points[at + offset] === point);
}

function substring(points: readonly string[], start: number, last: Value | undefined): string {
  const end = last === undefined ? points.length : index(last);
  if (start < 0 || start > points.length) throw new CelError(`index out of range: ${start}`);
  if (end < 0 || end > points.length) throw new CelError(`index out of range: ${end}`);
  if (start > end) throw new CelError(`invalid substring range. start: ${start}, end: ${end}`);
  return points.slice(start, end).join('');
}

function replaced(value: string, from: string, to: string, count: Value | undefined): string {
  const most = count === undefined ? -1 : index(count);
  const parts = from === '' ? ['', ...value, ''] : value.split(from);
  const changes = most < 0 ? parts.length - 1 : Math.min(most, parts.length - 1);
  return parts.map((part, at) => (at === 0 ? part : (at <= changes ? to : from) + part)).join('');
}

function split(value: string, separator: string, count: Value | undefined): readonly string[] {
  const most = count === undefined ? -1 : index(count);
  if (most === 0) return [];
  const parts = separator === '' ? [...value] : value.split(separator);
  if (most < 0 || parts.length <= most) return parts;
  return [...parts.slice(0, most - 1), parts.slice(most - 1).join(separator)];
}

/** `%s`, `%d` and `%%`; others are what the server alone writes. */
function formatted(pattern: string, args: readonly Value[]): string {
  let next = 0;
  return pattern.replace(/%([sd%])/g, (_, verb: string) => {
    if (verb === '%') return '%';
    const value = args[next++];
    if (value === undefined) throw new CelError(`index ${next - 1} out of range`);
    return verb === 'd' && typeof value !== 'bigint' && typeof value !== 'number' ? fail() : printed(value);
  });
}

function fail(): never {
  throw new CelError('error during formatting: decimal clause can only be used on integers');
}

function printed(value: Value): string {
  if (value === null) return 'null';
  if (isList(value)) return `[${value.map(printed).join(', ')}]`;
  if (isMap(value)) return `{${[...value].map(([key, item]) => `${printed(key)}: ${printed(item)}`).join(', ')}}`;
  return typeof value === 'number' ? doubleText(value) : stringOf(value);
}
