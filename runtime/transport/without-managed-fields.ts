/**
 * The text of a watch event without its object's managedFields: they are half of many an object, nobody here reads them,
 * and cutting them out takes a tenth of the time of parsing them. What doesn't look as the API server writes it stays.
 */
export function withoutManagedFields(line: string): string {
  const metadata = line.indexOf(opening);
  if (metadata === -1 || depthAt(line, metadata) !== 2) return line;
  const start = managedFieldsIn(line, metadata + opening.length);
  if (start === -1) return line;
  const end = endOf(line, start + key.length);
  if (end === -1) return line;
  if (line[start - 1] === ',') return line.slice(0, start - 1) + line.slice(end);
  return line.slice(0, start) + line.slice(line[end] === ',' ? end + 1 : end);
}

const opening = '"metadata":{';
const key = '"managedFields":[';

const quote = 0x22;
const backslash = 0x5c;
const openers = new Set([0x5b, 0x7b]);
const closers = new Set([0x5d, 0x7d]);

/** How many objects and lists are open there. */
function depthAt(line: string, end: number): number {
  let depth = 0;
  for (let at = 0; at < end; at++) {
    const code = line.charCodeAt(at);
    if (code === quote) at = endOfString(line, at);
    else if (openers.has(code)) depth++;
    else if (closers.has(code)) depth--;
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
    } else if (openers.has(code)) depth++;
    else if (closers.has(code)) depth--;
  }
  return -1;
}

/** Behind the list that was opened before; -1 where it does not end. */
function endOf(line: string, begin: number): number {
  let depth = 1;
  for (let at = begin; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === quote) at = endOfString(line, at);
    else if (openers.has(code)) depth++;
    else if (closers.has(code) && --depth === 0) return at + 1;
  }
  return -1;
}

/** Where the string that begins there ends: at its closing quote. */
function endOfString(line: string, begin: number): number {
  for (let at = begin + 1; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === backslash) at++;
    else if (code === quote) return at;
  }
  return line.length;
}
