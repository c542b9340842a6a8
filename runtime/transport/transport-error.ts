/** No answer, or none that can be read. */
export class TransportError extends Error {
  override readonly name = 'TransportError';

  /** `sent`: nobody knows whether the API server did what was asked; otherwise it has not heard of it. */
  constructor(
    message: string,
    readonly sent: boolean,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}
