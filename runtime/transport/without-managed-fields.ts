import { parseJson } from '../json.js';

/**
 * Parses the text of an object, or of an event with an object, without its managedFields: they are half of many an
 * object, and no informer reads them. The depth is that of the object's fields: 1, or 2 in an event.
 * @throws SyntaxError
 */
export function parseWithoutManagedFields(text: string, depth: Depth): unknown {
  try {
    return parseJson(cut(text, depth, likelyEndOfList));
  } catch {
    return parseJson(withoutManagedFields(text, depth));
  }
}

type Depth = 1 | 2;

/** The text without them. What doesn't look as the API server writes it stays. */
export function withoutManagedFields(text: string, depth: Depth): string {
  return cut(text, depth, endOfList);
}

function cut(line: string, depth: Depth, endIn: (line: string, begin: number) => number): string {
  const metadata = line.indexOf(opening);
  if (metadata === -1 || depthAt(line, metadata) !== depth) return line;
  const start = managedFieldsIn(line, metadata + opening.length);
  if (start === -1) return line;
  const end = endIn(line, start + key.length);
  if (end === -1) return line;
  if (line[start - 1] === ',') return line.slice(0, start - 1) + line.slice(end);
  return line.slice(0, start) + line.slice(line[end] === ',' ? end + 1 : end);
}

const opening = '"metadata":{';
const key = '"managedFields":[';

const quote = 0x22;

/** `[` and `{`, which differ in one bit, as their counterparts do. */
const opener = 0x7b;
const closer = 0x7d;
const bit = 0x20;

/** How many objects and lists are open there. */
function depthAt(line: string, end: number): number {
  let depth = 0;
  for (let at = 0; at < end; at++) {
    const code = line.charCodeAt(at);
    if (code === quote) at = endOfString(line, at);
    else if ((code | bit) === opener) depth++;
    else if ((code | bit) === closer) depth--;
  }
  return depth;
}

/** Where the key stands in the object that begins there; -1 where it has none. */
function managedFieldsIn(line: string, begin: number): number {
  let depth = 1;
  for (let at = begin; depth > 0 && at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === quote) {
      if (depth === 1 && line.startsWith(key, at)) return at;
      at = endOfString(line, at);
    } else if ((code | bit) === opener) depth++;
    else if ((code | bit) === closer) depth--;
  }
  return -1;
}

/**
 * There are no lists in managedFields, so the first end is theirs, unless it stands in a string. Then what is left is no
 * JSON: it goes on within the string, and from its end on, words are where strings should be.
 */
function likelyEndOfList(line: string, begin: number): number {
  const end = line[begin] === '{' ? line.indexOf('}]', begin) : -1;
  return end === -1 ? endOfList(line, begin) : end + 2;
}

/** Behind the list that was opened before; -1 where it does not end. */
function endOfList(line: string, begin: number): number {
  let depth = 1;
  for (let at = begin; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === quote) at = endOfString(line, at);
    else if ((code | bit) === opener) depth++;
    else if ((code | bit) === closer && --depth === 0) return at + 1;
  }
  return -1;
}

/** Where the string that begins there ends: at its closing quote, or with the text. */
function endOfString(line: string, begin: number): number {
  for (let at = begin + 1; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === quote) return at;
    // What it escapes is no end.
    if (code === 0x5c) at++;
  }
  return line.length;
}
