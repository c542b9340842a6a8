/** Thrown by a handler where no retry would help: it is called again when its object changes, and not before. */
export class TerminalError extends Error {
  override readonly name = 'TerminalError';
}
