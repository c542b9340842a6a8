/**
 * The text of an object, or of an event with an object, without its managedFields: they are half of many an object,
 * no informer reads them, and cutting them out takes a tenth of the time of parsing them. What doesn't look as the API
 * server writes it stays. The depth is that of the object's fields: 1, or 2 in an event.
 */
export function withoutManagedFields(line: string, depth: 1 | 2): string {
  const metadata = line.indexOf(opening);
  if (metadata === -1 || depthAt(line, metadata) !== depth) return line;
  const start = managedFieldsIn(line, metadata + opening.length);
  if (start === -1) return line;
  const end = endOfList(line, start + key.length);
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
