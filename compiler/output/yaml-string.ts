import { type StringifyContext, stringifyString } from 'yaml/util';

type Style = 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | 'BLOCK_LITERAL';

/** Begins with a letter, `/` or `_`, so that it is no number or date in any YAML, and holds printable characters alone. */
const letters = /^[A-Za-z_/][\x20-\x7e\u00a1-\u1fff\u2010-\u2027\u2190-\ud7ff]*$/;

/**
 * What a reader takes for a mark in the middle of a text, a trailing space, or a word that stands for something else; `e1`
 * is a number to the `yaml` library, and so to cdk8s.
 */
const marks = /:(?: |$)| (?:#|$)|^(?:y|n|yes|no|on|off|true|false|null|e[-+]?[0-9]+)$/i;

/** What begins with a digit and is a string all the same: quantities and durations. */
const amount = /^[0-9]+(?:\.[0-9]+)?(?:[mkMGTP]|[KMGTP]i|s|ms|h|%)$/;

/**
 * Only an escape brings these through: control characters, what YAML 1.1 takes for a line break or a byte order mark
 * (U+0085, U+2028, U+2029, U+FEFF), half a pair.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\p{Surrogate}]/u;
/** What JSON leaves as it is. */
const raw = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** Lines that a block shows exactly: the first says the indentation, and one line break at most ends them. */
const exactBlock = /^[^\s](?:.*\n)*.*[^\s]\n?$/;

const printedKeys = new Map<string, string>();

/** A key of a map, on one line. Keys are few, and come again and again. */
export function yamlKey(key: string): string {
  const known = printedKeys.get(key);
  if (known !== undefined) return known;
  const text = isPlain(key) ? key : quoted(key);
  printedKeys.set(key, text);
  return text;
}

/** A string as a value; the lines of a block begin with `indent`. */
export function yamlString(value: string, indent: string): string {
  if (isPlain(value)) return value;
  const inBlock = value.includes('\n') && !unprintable.test(value) && exactBlock.test(value);
  return inBlock ? stringify(value, 'BLOCK_LITERAL', indent) : quoted(value);
}

function isPlain(text: string): boolean {
  return (letters.test(text) && !marks.test(text)) || amount.test(text);
}

function quoted(text: string): string {
  if (text.includes('\n') || unprintable.test(text))
    return stringify(text, 'QUOTE_DOUBLE', '').replace(raw, unicodeEscape);
  const readsBetterDouble = text.includes("'") && !/["\\]/.test(text);
  return stringify(text, readsBetterDouble ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE', '');
}

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function stringify(value: string, type: Style, indent: string): string {
  // Strings of a given style look at these fields alone of what the library calls a context.
  const options = { blockQuote: 'literal', lineWidth: 0, singleQuote: true, doubleQuotedAsJSON: true };
  const context = { indent, inFlow: false, implicitKey: false, options } as unknown as StringifyContext;
  return stringifyString({ value, type }, context);
}
