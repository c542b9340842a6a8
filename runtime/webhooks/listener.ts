import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../../api/log.js';
import type { Clock } from '../clock.js';
import type { Webhook } from '../operator.js';
import { type Answer, failed } from './answer.js';
import { readBody } from './request-body.js';
import { createReviewer, type Reviewer } from './reviewer.js';
import type { WebhookMetrics } from './webhook-metrics.js';

interface ListenerSettings {
  readonly webhooks: readonly Webhook[];
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: WebhookMetrics;
}

/** What the HTTPS server calls for each request. */
export interface Listener {
  listen(request: IncomingMessage, response: ServerResponse): void;
  /** See WebhookServer. */
  drain(): void;
}

export function createListener(settings: ListenerSettings): Listener {
  const { webhooks, clock, log, metrics } = settings;
  const reviewers = new Map(webhooks.map((webhook) => [webhook.path, createReviewer(webhook, settings)]));
  let draining = false;

  function review(path: string, reviewer: Reviewer, request: IncomingMessage, response: ServerResponse): void {
    const started = clock.monotonic();
    metrics.inFlight.inc({ webhook: path });
    response.once('close', () => metrics.inFlight.dec({ webhook: path }));
    function send(answer: Answer): void {
      const seconds = (clock.monotonic() - started) / 1000;
      metrics.latency.observe({ webhook: path }, seconds);
      metrics.requests.inc({ webhook: path, code: answer.code });
      log.debug('answered', { path, code: answer.code, seconds });
      write(response, answer, draining);
    }
    function refuse(problem: Problem): void {
      log.warn(`not an admission request: ${problem.message}`, { path });
      send(failed(problem.code, problem.reason, problem.message));
    }
    const problem = problemOf(request);
    if (problem) {
      refuse(problem);
      return;
    }
    readBody(request, (body) => {
      if (body === undefined) refuse(tooLong);
      else reviewer(body, request.url ?? '', send);
    });
  }

  return {
    listen(request, response) {
      const path = pathOf(request.url ?? '');
      const reviewer = reviewers.get(path);
      if (reviewer) {
        review(path, reviewer, request, response);
        return;
      }
      // Under one name: anybody can ask for more paths than there is memory for.
      metrics.requests.inc({ webhook: 'none', code: 404 });
      log.warn('no webhook is there', { path });
      write(response, failed(404, 'NotFound', `no webhook is at ${path}`), draining);
    },
    drain() {
      draining = true;
    },
  };
}

function pathOf(url: string): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}

/** As in a Status. */
interface Problem {
  readonly code: number;
  readonly reason: string;
  readonly message: string;
}

const tooLong: Problem = { code: 413, reason: 'RequestEntityTooLarge', message: 'the body is longer than 7 MiB' };

function problemOf({ method, headers }: IncomingMessage): Problem | undefined {
  if (method !== 'POST') {
    return { code: 405, reason: 'MethodNotAllowed', message: `a webhook is asked by POST, not by ${method}` };
  }
  const type = headers['content-type'] ?? 'no content type';
  if (/^application\/json\s*(?:;|$)/i.test(type) && headers['content-encoding'] === undefined) return undefined;
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
