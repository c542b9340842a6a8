import type { Json } from './json.js';
import type { Parsed } from './tag.js';

/** For tags that take nothing. */
export function parseNothing(argument: string): Parsed<true> {
  return argument === '' ? { value: true } : { expected: 'no argument' };
}

/** One of a few words. */
export function parseOneOf<const Value extends string>(
  ...values: readonly Value[]
): (argument: string) => Parsed<Value> {
  return (argument) => {
    const value = values.find((value) => value === argument);
    return value === undefined ? { expected: `one of ${values.join(', ')}` } : { value };
  };
}

/** A value of which no digit is lost. */
export function parseJson(argument: string): Parsed<Json> {
  const value = jsonOf(argument);
  if (value === undefined) return { expected: 'JSON: a string stands in double quotes, as in "a"' };
  const digits = longNumber(argument);
  return digits ? { expected: `JSON whose whole numbers lie within ±2^53; ${digits} would lose digits` } : { value };
}

/** Undefined for what is no JSON. */
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
