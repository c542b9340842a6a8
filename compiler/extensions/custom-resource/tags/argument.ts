import type { Json } from '../../../model/json.js';
import type { Parsed } from '../../../model/tag.js';
import { splitWords } from './words.js';

/** For tags that take nothing. */
export function parseNothing(argument: string): Parsed<true> {
  return argument === '' ? { value: true } : { expected: 'no argument' };
}

export function parseNumber(argument: string): Parsed<number> {
  const value = /^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/.test(argument) ? Number(argument) : Number.NaN;
  return Number.isFinite(value) ? { value } : { expected: 'a number, such as 1 or 0.5' };
}

/** A length or a count. */
export function parseCount(argument: string): Parsed<number> {
  const value = /^(0|[1-9]\d*)$/.test(argument) ? Number(argument) : Number.NaN;
  return Number.isSafeInteger(value) ? { value } : { expected: 'a whole number from 0, such as 3' };
}

/** Exactly one word; `what` ends the sentence `@tag takes …`. */
export function parseWord(what: string): (argument: string) => Parsed<string> {
  return (argument) => {
    const words = splitWords(argument);
    const [word] = words ?? [];
    return words?.length === 1 && word ? { value: word.text } : { expected: what };
  };
}

/** At least one word. */
export function parseWords(what: string): (argument: string) => Parsed<readonly string[]> {
  return (argument) => {
    const words = splitWords(argument);
    return words && words.length > 0 ? { value: words.map(({ text }) => text) } : { expected: what };
  };
}

export function parseOneOf<const Value extends string>(
  ...values: readonly Value[]
): (argument: string) => Parsed<Value> {
  return (argument) => {
    const value = values.find((value) => value === argument);
    return value === undefined ? { expected: `one of ${values.join(', ')}` } : { value };
  };
}

export function parseJson(argument: string): Parsed<Json> {
  const value = jsonOf(argument);
  if (value === undefined) return { expected: 'JSON: a string stands in double quotes, as in "a"' };
  const digits = longNumber(argument);
  return digits ? { expected: `JSON whose whole numbers lie within ±2^53; ${digits} would lose digits` } : { value };
}

export function jsonOf(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** A whole number outside of strings that a double can't hold exactly. */
function longNumber(json: string): string | undefined {
  const numbers = json.replace(/"(\\.|[^"\\])*"/g, '""').match(/-?\d+(?![\d.eE])/g) ?? [];
  return numbers.find((digits) => !Number.isSafeInteger(Number(digits)));
}

/** `key=value`, where the whole or the value may stand in double quotes. */
export function parsePair(argument: string): Parsed<readonly [string, string]> {
  const expected = 'key=value; what has spaces stands in double quotes';
  const whole = argument.startsWith('"') ? jsonOf(argument) : argument;
  if (typeof whole !== 'string') return { expected };
  const [, key, rest] = /^([^=\s]+)=([\s\S]*)$/.exec(whole) ?? [];
  if (key === undefined || rest === undefined) return { expected };
  if (whole !== argument || !/[\s"]/.test(rest)) return { value: [key, rest] };
  const value = jsonOf(rest);
  return typeof value === 'string' ? { value: [key, value] } : { expected };
}
