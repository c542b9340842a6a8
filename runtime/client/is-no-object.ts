import { ApiError } from '../transport/api-error.js';

/** Whether there is no object of that name. A 404 that names none is of a kind that the server does not serve. */
export function isNoObject(error: unknown): boolean {
  return error instanceof ApiError && error.isNotFound && error.details?.name !== undefined;
}
