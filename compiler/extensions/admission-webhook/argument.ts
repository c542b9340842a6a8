import { isJsonObject, type Json, type JsonObject } from '../../model/json.js';
import type { Parsed, Tag } from '../../model/tag.js';

export function nothing(argument: string): Parsed<true> {
  return argument === '' ? { value: true } : { expected: 'no argument' };
}

/** One of a few words, spelt as Kubernetes spells them. */
export function oneOf<Word extends string>(...words: readonly Word[]): Tag<Word>['parse'] {
  return (argument) => {
    const value = words.find((word) => word === argument);
    return value === undefined ? { expected: `one of ${words.join(', ')}` } : { value };
  };
}

/** One or more words, each once. */
export function wordList(expected: string, accepts: (word: string) => boolean): Tag<readonly string[]>['parse'] {
  return (argument) => {
    const words = argument.split(/\s+/).filter((word) => word !== '');
    if (words.length === 0 || !words.every(accepts)) return { expected };
    return new Set(words).size === words.length ? { value: words } : { expected: `${expected}, each once` };
  };
}

export function integerBetween(from: number, to: number): Tag<number>['parse'] {
  return (argument) => {
    const value = Number(argument);
    return /^-?\d{1,9}$/.test(argument) && value >= from && value <= to
      ? { value }
      : { expected: `a whole number from ${from} to ${to}` };
  };
}

export function jsonObject(argument: string): Parsed<JsonObject> {
  const value = parseJson(argument);
  return value !== undefined && isJsonObject(value)
    ? { value }
    : { expected: 'a JSON object, like {"matchLabels": {"team": "web"}}' };
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
