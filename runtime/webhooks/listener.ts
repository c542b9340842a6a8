import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, failed } from './answer.js';
import { type Inquire, type InquirySettings, type Problem, pathOf } from './inquire.js';
import { isJson, readBody } from './request-body.js';

/** What the HTTPS server calls for each request. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => void;

export interface ListenerSettings extends Pick<InquirySettings, 'log' | 'metrics'> {
  readonly inquire: Inquire;
  /** Whether an answer is to end its connection. */
  isLast(): boolean;
}

export function createListener({ inquire, isLast, log, metrics }: ListenerSettings): Listener {
  return (request, response) => {
    const { url = '' } = request;
    const send = (answer: Answer) => write(response, answer, isLast());
    const inquiry = inquire(url, send);
    if (inquiry === undefined) {
      const path = pathOf(url);
      // Under one name: anybody can ask for more paths than there is memory for.
      metrics.requests.inc({ webhook: 'none', code: 404 });
      log.warn('no webhook is there', { path });
      send(failed(404, 'NotFound', `no webhook is at ${path}`));
      return;
    }
    response.once('close', inquiry.end);
    const problem = problemOf(request);
    if (problem) {
      inquiry.refuse(problem);
      return;
    }
    readBody(request, (body) => {
      if (body === undefined) inquiry.refuse(tooLong);
      else inquiry.review(body);
    });
  };
}

const tooLong: Problem = { code: 413, reason: 'RequestEntityTooLarge', message: 'the body is longer than 7 MiB' };

function problemOf({ method, headers }: IncomingMessage): Problem | undefined {
  if (method !== 'POST') {
    return { code: 405, reason: 'MethodNotAllowed', message: `a webhook is asked by POST, not by ${method}` };
  }
  const type = headers['content-type'] ?? 'no content type';
  if (isJson(type) && headers['content-encoding'] === undefined) return undefined;
  const message = `a webhook takes application/json as it is, not ${type}`;
  return { code: 415, reason: 'UnsupportedMediaType', message };
}

function write(response: ServerResponse, { code, body }: Answer, last: boolean): void {
  response.writeHead(code, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...(code === 405 && { allow: 'POST' }),
    ...((last || code === 413) && { connection: 'close' }),
  });
  response.end(body);
}
