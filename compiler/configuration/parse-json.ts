import type { Location } from '../model/location.js';
import type { LocatedJson, Member } from './located-json.js';

export type ParsedJson = { readonly root: LocatedJson } | Mistake;

interface Mistake {
  /** What should have stood there. */
  readonly expected: string;
  readonly at: Location;
}

/** Reads strict JSON (RFC 8259), as npm does; stops at the first mistake. */
export function parseJson(text: string, file: string): ParsedJson {
  const reader: Reader = { text, file, offset: text.startsWith('\uFEFF') ? 1 : 0 };
  const root = readValue(reader);
  if (nextToken(reader) !== undefined) fail(reader, 'the end of the file');
  return reader.mistake ?? { root };
}

interface Reader {
  readonly text: string;
  readonly file: string;
  offset: number;
  /** The first; from then on the reader stands at the end of the text, so that every loop ends. */
  mistake?: Mistake;
}

function readValue(reader: Reader): LocatedJson {
  const token = nextToken(reader);
  if (token === '{') return readObject(reader);
  if (token === '[') return readList(reader);
  const start = reader.offset;
  const value = token === '"' ? readString(reader) : readWord(reader);
  return { kind: 'scalar', at: locate(reader, start, reader.offset), value };
}

function readObject(reader: Reader): LocatedJson {
  const at = locate(reader, reader.offset, ++reader.offset);
  const members = new Map<string, Member>();
  if (nextToken(reader) === '}') reader.offset++;
  else {
    do {
      if (nextToken(reader) !== '"') fail(reader, 'a key in double quotes');
      const start = reader.offset;
      const key = readString(reader);
      const keyAt = locate(reader, start, reader.offset);
      if (nextToken(reader) !== ':') fail(reader, '":"');
      reader.offset++;
      members.set(key, { at: keyAt, value: readValue(reader) });
    } while (readSeparator(reader, '}'));
  }
  return { kind: 'object', at, members };
}

function readList(reader: Reader): LocatedJson {
  const at = locate(reader, reader.offset, ++reader.offset);
  const items: LocatedJson[] = [];
  if (nextToken(reader) === ']') reader.offset++;
  else {
    do items.push(readValue(reader));
    while (readSeparator(reader, ']'));
  }
  return { kind: 'list', at, items };
}

/** Whether another item follows; otherwise the closing bracket was read. */
function readSeparator(reader: Reader, close: '}' | ']'): boolean {
  const token = nextToken(reader);
  if (token !== ',' && token !== close) fail(reader, `"," or "${close}"`);
  reader.offset++;
  return token === ',';
}

const stringToken = /"(?:[ !#-[\]-\uFFFF]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const wordToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;

function readString(reader: Reader): string {
  const value: unknown = JSON.parse(take(reader, stringToken, 'a string that ends on its line, in double quotes'));
  return typeof value === 'string' ? value : '';
}

function readWord(reader: Reader): null | boolean | number {
  const value: unknown = JSON.parse(take(reader, wordToken, 'a value'));
  return typeof value === 'boolean' || typeof value === 'number' ? value : null;
}

function take(reader: Reader, token: RegExp, expected: string): string {
  token.lastIndex = reader.offset;
  const [found] = token.exec(reader.text) ?? [];
  if (found === undefined) fail(reader, expected);
  reader.offset += found?.length ?? 0;
  return found ?? 'null';
}

/** The next character that is no white space; the reader stands on it. */
function nextToken(reader: Reader): string | undefined {
  while (/[ \t\r\n]/.test(reader.text[reader.offset] ?? '')) reader.offset++;
  return reader.text[reader.offset];
}

function fail(reader: Reader, expected: string): void {
  reader.mistake ??= { expected, at: locate(reader, reader.offset, reader.offset + 1) };
  reader.offset = reader.text.length;
}

function locate({ text, file }: Reader, start: number, end: number): Location {
  const before = text.slice(0, start).split('\n');
  const column = (before.at(-1) ?? '').length + 1;
  return { file, line: before.length, column, length: Math.max(1, end - start) };
}
