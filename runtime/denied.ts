/** Thrown by a webhook to refuse a request: the message is what the user reads. */
export class Denied extends Error {
  override readonly name = 'Denied';

  /** `reason` is the Status reason, such as `Invalid`; `Forbidden` where it is left out. */
  constructor(
    message: string,
    readonly reason = 'Forbidden',
  ) {
    super(message);
  }
}
