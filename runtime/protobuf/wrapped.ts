import type { Message, MessageType } from '../../api/message.js';
import { parseJson } from '../json.js';
import { ProtobufError } from './protobuf-error.js';

/** A type that has fields in protobuf, and in JSON is one value. */
export interface Wrapped {
  readonly message: Message;
  /** Of the message's fields. @throws ProtobufError: they make no such value */
  readonly unwrap: (fields: Readonly<Record<string, unknown>>) => unknown;
}

type WrappedType = Exclude<MessageType, 'string' | 'int' | 'bool' | 'bytes' | 'unread'>;

const timestamp: Message = { 1: { name: 'seconds', type: 'int' }, 2: { name: 'nanos', type: 'int' } };

/** As the generated.proto of k8s.io/apimachinery has them, and as the MarshalJSON of their Go types writes them. */
export const wrapped: Readonly<Record<WrappedType, Wrapped>> = {
  quantity: { message: { 1: { name: 'string', type: 'string' } }, unwrap: ({ string = '0' }) => string },
  intOrString: {
    message: { 1: { name: 'type', type: 'int' }, 2: { name: 'int', type: 'int' }, 3: { name: 'text', type: 'string' } },
    unwrap: ({ type = 0, int = 0, text = '' }) => (type === 0 ? int : text),
  },
  // No time is null.
  time: { message: timestamp, unwrap: ({ seconds }) => dateText(seconds, 'Z') },
  microTime: { message: timestamp, unwrap: ({ seconds, nanos }) => dateText(seconds, `.${microseconds(nanos)}Z`) },
  json: { message: { 1: { name: 'raw', type: 'string' } }, unwrap: ({ raw }) => jsonOf(raw) },
  strings: { message: { 1: { name: 'items', type: 'string', holds: 'list' } }, unwrap: ({ items = [] }) => items },
};

function dateText(seconds: unknown, rest: string): string | null {
  if (seconds === undefined) return null;
  const date = new Date(Number(seconds) * 1000);
  const year = date.getUTCFullYear();
  // Of other years Go and JavaScript have texts of their own.
  if (!(year >= 0 && year <= 9999)) throw new ProtobufError('has a time that is none');
  return date.toISOString().replace('.000Z', rest);
}

function microseconds(nanos: unknown): string {
  return String(Math.trunc(Number(nanos ?? 0) / 1000)).padStart(6, '0');
}

function jsonOf(raw: unknown): unknown {
  if (raw === undefined) return null;
  try {
    return parseJson(String(raw));
  } catch (error) {
    throw new ProtobufError(`holds an object that is no JSON: ${error}`);
  }
}
