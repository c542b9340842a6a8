import type { Message } from '../../api/message.js';
import { type Cursor, readEnd, readInteger, readSize, wireTypes } from './cursor.js';
import { type Field, type Plan, planOf } from './plan.js';
import { ProtobufError } from './protobuf-error.js';

type Fields = Record<string, unknown>;

/**
 * The message from where the cursor is up to the end, as the API server's JSON of it would be parsed: what it leaves out is
 * left out, and what is null there is null.
 * @throws ProtobufError: it is another message than that, or of a newer API server
 */
export function readMessage(message: Message, cursor: Cursor, end: number): Fields {
  return readObject(planOf(message), cursor, end);
}

function readObject(plan: Plan, cursor: Cursor, end: number): Fields {
  const object: Fields = {};
  readFields(plan, cursor, end, object);
  return object;
}

function readFields(plan: Plan, cursor: Cursor, end: number, object: Fields): void {
  while (cursor.at < end) {
    const tag = readSize(cursor);
    const field = plan.fields[tag >>> 3];
    if (field === undefined) throw new ProtobufError(`has a field ${tag >>> 3} that is not known`);
    if ((tag & 7) !== wireTypeOf(field)) throw new ProtobufError(`has a field ${field.name} of another type`);
    readField(field, cursor, object);
  }
  if (cursor.at > end) throw new ProtobufError('has a field that goes on behind its end');
  for (const name of plan.nulls) if (object[name] === undefined) object[name] = null;
}

function wireTypeOf({ type, holds }: Field): number {
  return (type === 'int' || type === 'bool') && holds !== 'map' ? wireTypes.varint : wireTypes.bytes;
}

function readField(field: Field, cursor: Cursor, object: Fields): void {
  const { name, holds } = field;
  if (field.type === 'unread') cursor.at = readEnd(cursor);
  else if (field.isInline) readFields(field.plan, cursor, readEnd(cursor), object);
  else if (holds === 'one') {
    const value = readValue(field, cursor);
    if (!(field.omitsZero && isZero(value))) object[name] = value;
  } else if (holds === 'list') {
    const list = object[name] as unknown[] | undefined;
    const value = readValue(field, cursor);
    if (list === undefined) object[name] = [value];
    else list.push(value);
  } else {
    object[name] ??= {};
    readEntry(field, cursor, object[name] as Fields);
  }
}

/** No time is null. */
function isZero(value: unknown): boolean {
  return value === '' || value === 0 || value === false || value === null;
}

/** Of an entry's fields: numbers and wire types. No map has numbers for values. */
const keyTag = (1 << 3) | wireTypes.bytes;
const valueTag = (2 << 3) | wireTypes.bytes;

/** A message of its own, with the key as field 1 and the value as field 2. */
function readEntry(field: Field, cursor: Cursor, map: Fields): void {
  const end = readEnd(cursor);
  let key = '';
  // Only bytes are left out where they are empty.
  let value: unknown = '';
  while (cursor.at < end) {
    const tag = readSize(cursor);
    if (tag === keyTag) key = readText(cursor);
    else if (tag === valueTag) value = readValue(field, cursor);
    else throw new ProtobufError(`has an entry of ${field.name} that is none`);
  }
  if (cursor.at > end) throw new ProtobufError(`has an entry of ${field.name} that goes on behind its end`);
  // Assigned, it would become the prototype.
  if (key === '__proto__') Object.defineProperty(map, key, { value, enumerable: true, configurable: true });
  else map[key] = value;
}

function readValue({ type, plan, unwrap }: Field, cursor: Cursor): unknown {
  switch (type) {
    case 'string':
      return readText(cursor);
    case 'int':
      return readInteger(cursor);
    case 'bool':
      return readSize(cursor) !== 0;
    case 'bytes':
      return readBytes(cursor).toString('base64');
    default: {
      const fields = readObject(plan, cursor, readEnd(cursor));
      return unwrap === undefined ? fields : unwrap(fields);
    }
  }
}

function readText(cursor: Cursor): string {
  const end = readEnd(cursor);
  const begin = cursor.at;
  cursor.at = end;
  return cursor.texts.read(cursor.bytes, begin, end);
}

function readBytes(cursor: Cursor): Buffer {
  const end = readEnd(cursor);
  const bytes = cursor.bytes.subarray(cursor.at, end);
  cursor.at = end;
  return bytes;
}
