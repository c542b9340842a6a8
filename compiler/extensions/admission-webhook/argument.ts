import { parseJson } from '../../model/argument.js';
import { isJsonObject, type JsonObject } from '../../model/json.js';
import type { Parsed, Tag } from '../../model/tag.js';

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
  const parsed = parseJson(argument);
  if (!('value' in parsed)) return parsed;
  return isJsonObject(parsed.value)
    ? { value: parsed.value }
    : { expected: 'a JSON object, like {"matchLabels": {"team": "web"}}' };
}
