/** Protobuf as the API server would write it, of fields that a test names by their numbers. */

/** Text, bytes, a message, or a number. */
export type Value = string | Buffer | number | bigint;

export function message(...fields: readonly (readonly [number: number, value: Value])[]): Buffer {
  return Buffer.concat(fields.map(([number, value]) => field(number, value)));
}

/** In what is around each answer. */
export function answer(kind: string, content: Buffer): Buffer {
  const type = message([1, 'v1'], [2, kind]);
  return Buffer.concat([Buffer.from('k8s\0'), message([1, type], [2, content], [3, ''], [4, ''])]);
}

function field(number: number, value: Value): Buffer {
  if (typeof value === 'number' || typeof value === 'bigint')
    return Buffer.concat([varint(number << 3), varint(value)]);
  const bytes = Buffer.from(value);
  return Buffer.concat([varint((number << 3) | 2), varint(bytes.length), bytes]);
}

function varint(value: number | bigint): Buffer {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest >= 0x80n; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  return Buffer.from([...bytes, Number(rest)]);
}
