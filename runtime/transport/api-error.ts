/** The API server said no. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** The HTTP status, such as 404. */
  readonly status: number;
  /** The Status reason, such as `NotFound`; the HTTP status' own where the body was no Status. */
  readonly reason: string;
  /** What the Status says of causes and of the object. */
  readonly details: StatusDetails | undefined;
  /** Seconds that the server asks to wait. */
  readonly retryAfter: number | undefined;

  constructor(status: Status, retryAfter?: number) {
    super(status.message);
    this.status = status.code;
    this.reason = status.reason;
    this.details = status.details;
    this.retryAfter = retryAfter ?? status.details?.retryAfterSeconds;
  }

  get isNotFound(): boolean {
    return this.status === 404;
  }

  /** Somebody else was faster, or owns the field. */
  get isConflict(): boolean {
    return this.status === 409 && this.reason !== 'AlreadyExists';
  }

  get isAlreadyExists(): boolean {
    return this.reason === 'AlreadyExists';
  }

  /** The resource version or the continue token is too old. */
  get isExpired(): boolean {
    return this.status === 410;
  }

  get isInvalid(): boolean {
    return this.status === 422;
  }
}

/** meta.k8s.io/v1 Status, as far as errors need it. */
export interface Status {
  readonly code: number;
  readonly reason: string;
  readonly message: string;
  readonly details?: StatusDetails | undefined;
}

export interface StatusDetails {
  readonly name?: string;
  readonly group?: string;
  readonly kind?: string;
  readonly uid?: string;
  readonly causes?: readonly { readonly reason?: string; readonly message?: string; readonly field?: string }[];
  readonly retryAfterSeconds?: number;
}
