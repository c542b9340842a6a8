import { ProtobufError } from './protobuf-error.js';
import type { Texts } from './texts.js';

/** Bytes, and how far they are read. */
export interface Cursor {
  readonly bytes: Buffer;
  readonly texts: Texts;
  at: number;
}

/** Of a field's number and of what follows it: https://protobuf.dev/programming-guides/encoding/ */
export const wireTypes = { varint: 0, bytes: 2 } as const;

/** Of a number of seven bits each that is still one of JavaScript's, whatever the bits are. */
const safeBytes = 7;

/**
 * A number as tags and lengths are: never near 2^53.
 * @throws ProtobufError: it is more, or ends behind the bytes
 */
export function readSize(cursor: Cursor): number {
  const number = readInteger(cursor);
  if (typeof number === 'number' && number >= 0) return number;
  throw new ProtobufError('has a length beyond all bounds');
}

/** An int64, as all integers of Kubernetes' are; a bigint beyond 2^53. @throws ProtobufError: it ends behind the bytes */
export function readInteger(cursor: Cursor): number | bigint {
  const { bytes, at } = cursor;
  let value = 0;
  let factor = 1;
  for (let index = 0; index < safeBytes; index++) {
    const byte = bytes[at + index];
    if (byte === undefined) throw new ProtobufError('ends within a number');
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) {
      cursor.at = at + index + 1;
      return value;
    }
    factor *= 128;
  }
  return readLong(cursor);
}

/** As bits: negative numbers are of ten bytes. */
function readLong(cursor: Cursor): number | bigint {
  let bits = 0n;
  for (let shift = 0n; ; shift += 7n) {
    const byte = cursor.bytes[cursor.at++];
    if (byte === undefined || shift > 63n) throw new ProtobufError('ends within a number');
    bits |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) break;
  }
  const signed = BigInt.asIntN(64, bits);
  const plain = Number(signed);
  return Number.isSafeInteger(plain) ? plain : signed;
}

/** Where the bytes end that begin with their length. @throws ProtobufError: that is behind the end of all bytes */
export function readEnd(cursor: Cursor): number {
  const length = readSize(cursor);
  const end = cursor.at + length;
  if (end > cursor.bytes.length) throw new ProtobufError('ends within a field');
  return end;
}
