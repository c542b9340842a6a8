/** A Status of meta.k8s.io/v1, as far as the API server reads it: ToStatusErr in k8s.io/apiserver. */
export interface Refusal {
  readonly status: 'Failure';
  readonly code: number;
  readonly reason: string;
  /** The API server puts the webhook's name before it, and says `without explanation` where there is none. */
  readonly message?: string;
}

/** The HTTP statuses that belong to the reasons: StatusReason in k8s.io/apimachinery/pkg/apis/meta/v1/types.go. */
const codes: Readonly<Record<string, number>> = {
  BadRequest: 400,
  Unauthorized: 401,
  Forbidden: 403,
  NotFound: 404,
  MethodNotAllowed: 405,
  NotAcceptable: 406,
  AlreadyExists: 409,
  Conflict: 409,
  Gone: 410,
  Expired: 410,
  RequestEntityTooLarge: 413,
  UnsupportedMediaType: 415,
  Invalid: 422,
  TooManyRequests: 429,
  InternalError: 500,
  ServerTimeout: 500,
  ServiceUnavailable: 503,
  Timeout: 504,
};

/** A reason of the user's own gets the status of `Forbidden`. */
export function refusal(reason: string | undefined, message: string | undefined): Refusal {
  const given = reason === undefined || reason === '' ? 'Forbidden' : reason;
  const code = Object.hasOwn(codes, given) ? (codes[given] ?? 403) : 403;
  return { status: 'Failure', code, reason: given, ...(message && { message }) };
}

/**
 * Undefined for any other error, which is no decision. By the name, because a package of handlers may bring a kext of its
 * own, whose `Denied` is another class.
 */
export function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof Error) || error.name !== 'Denied') return undefined;
  return refusal('reason' in error && typeof error.reason === 'string' ? error.reason : undefined, error.message);
}
