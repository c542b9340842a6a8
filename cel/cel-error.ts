/** What an expression that fails in CEL throws here: the server refuses the object, with this message. */
export class CelError extends Error {
  override readonly name: string = 'CelError';
}
