import type { Json } from '../model/json.js';

/** JSON for a tag's argument: a backslash before `@` would be read as an escape of the comment's own. */
export function argumentJson(value: Json): string {
  return escapeAt(JSON.stringify(value));
}

export function escapeAt(json: string): string {
  return json.replaceAll('\\\\@', '\\u005c@');
}

/** A word as it is, or in double quotes where it would fall apart. */
export function wordText(word: string): string {
  return /^[^\s"'[\]\\]+$/.test(word) || isPath(word) ? word : argumentJson(word);
}

/** A JSONPath: brackets that close keep what is in them. */
function isPath(word: string): boolean {
  return /^[^\s"'[\]]*(?:\[(?:[^[\]"'\\\n]|"[^"\\\n]*")*\][^\s"'[\]]*)*$/.test(word) && word !== '' && isVerbatim(word);
}

/** Nothing that a comment would read as an escape. */
export function isVerbatim(text: string): boolean {
  return !/\\@|\*\\\//.test(text);
}

/** Prose on the rest of a tag's line. */
export function isLine(text: string): boolean {
  return text !== '' && !/[\r\n]/.test(text) && text.trim() === text && isVerbatim(text);
}
