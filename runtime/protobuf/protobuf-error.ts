/** Bytes that the tables of messages don't describe, as those of a newer API server may be: JSON can still be read. */
export class ProtobufError extends Error {
  override readonly name = 'ProtobufError';
}
