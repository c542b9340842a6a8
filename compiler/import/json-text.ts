import type { Json } from '../model/json.js';
import { escapeAt } from './word-text.js';

/** JSON with a space after colons and commas, on one line. */
export function oneLine(value: Json): string {
  return escapeAt(JSON.stringify(value, null, 1))
    .replace(/^ +/gm, '')
    .replace(/([{[])\n/g, '$1')
    .replace(/\n([}\]])/g, '$1')
    .replace(/\n/g, ' ');
}

/** On one line where that stays readable, else indented. */
export function prettyJson(value: Json): string {
  const short = oneLine(value);
  return short.length <= 100 ? short : escapeAt(JSON.stringify(value, null, 2));
}
