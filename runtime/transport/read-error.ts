import { STATUS_CODES } from 'node:http';
import { parseJson } from '../json.js';
import { ApiError, type Status } from './api-error.js';

export interface Answer {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly retryAfter: string | undefined;
  readonly text: string;
  /** Of a list whose items are not in the text. */
  readonly items?: readonly unknown[];
}

/** What an answer other than 2xx says: the server's Status, or whatever a proxy or a dying server sent in its place. */
export function readError(request: string, answer: Answer, now: number): ApiError {
  const retryAfter = secondsOf(answer.retryAfter, now);
  const sent = statusIn(answer.text);
  if (sent !== undefined) {
    const { code = answer.status, reason = reasonOf(answer.status), message, details } = sent;
    return new ApiError({ code, reason, message: `${request}: ${message || reason}`, details }, retryAfter);
  }
  const came = answer.text.trim() === '' ? 'nothing' : `${answer.contentType ?? 'text'}: ${excerpt(answer.text)}`;
  const message = `${request}: HTTP ${answer.status}, with ${came}`;
  return new ApiError({ code: answer.status, reason: reasonOf(answer.status), message }, retryAfter);
}

/** The Status in a text, as far as it is one. */
function statusIn(text: string): Partial<Status> | undefined {
  try {
    const body = parseJson(text);
    return isStatus(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it is a Status of meta.k8s.io/v1. */
export function isStatus(body: unknown): body is Partial<Status> {
  return typeof body === 'object' && body !== null && 'kind' in body && body.kind === 'Status';
}

/** The beginning of a text, on one line. */
export function excerpt(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return JSON.stringify(line.length > 200 ? `${line.slice(0, 200)}…` : line);
}

/** `Bad Gateway` -> `BadGateway`, which is how Kubernetes spells reasons. */
function reasonOf(status: number): string {
  return (STATUS_CODES[status] ?? 'Unknown').replace(/\W/g, '');
}

/** Retry-After is seconds, or a date. */
function secondsOf(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header)) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - now) / 1000);
}
