import { jsonOf } from '../../../model/argument.js';
import type { Parsed } from '../../../model/tag.js';
import { splitWords } from './words.js';

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
