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

/** A watch that had begun said nothing for longer than it may: its connection is dead, or the API server has lost it. */
export class SilenceError extends TransportError {
  constructor(path: string, seconds: number) {
    super(`GET ${path} (watch): silent for ${seconds} s`, true);
  }
}

/** The answer was not there, or not all of it, in the time that it may take. */
export class LateError extends TransportError {
  constructor(request: string, seconds: number) {
    super(`${request}: no answer within ${seconds} s`, true);
  }
}
