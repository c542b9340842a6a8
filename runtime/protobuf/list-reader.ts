import type { Message } from '../../api/message.js';
import { ListMeta, Status } from '../../protobuf/meta/v1.js';
import { printJson } from '../json.js';
import type { ListReader } from '../transport/list-items.js';
import { type Cursor, readSize, wireTypes } from './cursor.js';
import { ProtobufError } from './protobuf-error.js';
import { readMessage } from './read-message.js';
import { createTexts } from './texts.js';

/** Before each answer: https://kubernetes.io/docs/reference/using-api/api-concepts/#protobuf-encoding */
const magic = Buffer.from('k8s\0');

/** In runtime.Unknown, which is around each answer. */
const raw = 2;

/** In all lists. */
const metadata = 1;
const items = 2;

/** Bytes of a field's number and length at most: of ten each. */
const longestHead = 20;

/**
 * For lists whose items are these messages.
 * @throws ProtobufError, from both of its methods: they are others
 */
export function createMessagesReader(message: Message, finish: (item: unknown) => unknown): ListReader {
  const read: unknown[] = [];
  const texts = createTexts();
  let cursor: Cursor = { bytes: Buffer.alloc(0), at: 0, texts };
  let hasBegun = false;
  let list: object = { items: [] };
  /** Bytes of the list that are not read yet; undefined before it. */
  let left: number | undefined;

  /** False: not all of it is there yet. */
  function takeField(): boolean {
    const start = cursor.at;
    const { number, end } = readHead(cursor);
    if (left === undefined && number === raw) {
      left = end - cursor.at;
      return true;
    }
    if (end > cursor.bytes.length) {
      cursor.at = start;
      return false;
    }
    if (left) {
      takeOfList(number, end);
      left -= end - start;
    }
    // What is around the list says what its type is.
    cursor.at = end;
    return true;
  }

  function takeOfList(number: number, end: number): void {
    if (number === items) read.push(finish(readMessage(message, cursor, end)));
    else if (number === metadata) list = { ...list, metadata: readMessage(ListMeta, cursor, end) };
    else throw new ProtobufError(`is a list with a field ${number}`);
  }

  function takeFields(longest: number): void {
    if (!hasBegun) {
      if (cursor.bytes.length < longest) return;
      cursor.at = endOfMagic(cursor.bytes);
      hasBegun = true;
    }
    while (cursor.bytes.length - cursor.at > longest && takeField());
  }

  return {
    read: (piece) => {
      const { bytes, at } = cursor;
      cursor = { bytes: at === bytes.length ? piece : Buffer.concat([bytes.subarray(at), piece]), at: 0, texts };
      takeFields(longestHead);
    },
    items: read,
    rest: () => {
      takeFields(0);
      if (left !== 0 || cursor.at < cursor.bytes.length) throw new ProtobufError('ends within the list');
      return printJson(list);
    },
  };
}

/** What an answer other than a list says, as JSON: a Status. @throws ProtobufError: it is none */
export function statusText(bytes: Buffer): string {
  const cursor: Cursor = { bytes, at: endOfMagic(bytes), texts: createTexts() };
  while (cursor.at < bytes.length) {
    const { number, end } = readHead(cursor);
    if (end > bytes.length) break;
    if (number === raw) return printJson({ kind: 'Status', ...readMessage(Status, cursor, end) });
    cursor.at = end;
  }
  throw new ProtobufError('is no Status');
}

function endOfMagic(bytes: Buffer): number {
  if (!bytes.subarray(0, magic.length).equals(magic))
    throw new ProtobufError('does not begin as protobuf of Kubernetes');
  return magic.length;
}

function readHead(cursor: Cursor) {
  const tag = readSize(cursor);
  if ((tag & 7) !== wireTypes.bytes) throw new ProtobufError('is no list');
  const length = readSize(cursor);
  return { number: tag >>> 3, end: cursor.at + length };
}
