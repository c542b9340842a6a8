import type { Log } from '../../api/log.js';
import type { Clock } from '../clock.js';
import type { Webhook } from '../operator.js';
import { type Answer, failed } from './answer.js';
import { createReviewer } from './reviewer.js';
import type { WebhookMetrics } from './webhook-metrics.js';

export interface InquirySettings {
  readonly webhooks: readonly Webhook[];
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: WebhookMetrics;
}

/**
 * A webhook is asked: the head of a request is there. `send` gets the answer, once. Undefined where no webhook has the
 * path of that URL.
 */
export type Inquire = (url: string, send: (answer: Answer) => void) => Inquiry | undefined;

/** Counted, measured and logged from its head to its answer. */
export interface Inquiry {
  /** Has the webhook answer the body. */
  review(body: string): void;
  refuse(problem: Problem): void;
  /** The answer is sent, or nobody waits for it any more. To be called once. */
  end(): void;
}

/** As in a Status. */
export interface Problem {
  readonly code: number;
  readonly reason: string;
  readonly message: string;
}

export function createInquire(settings: InquirySettings): Inquire {
  const { webhooks, clock, log, metrics } = settings;
  const reviewers = new Map(webhooks.map((webhook) => [webhook.path, createReviewer(webhook, settings)]));

  return (url, send) => {
    const path = pathOf(url);
    const reviewer = reviewers.get(path);
    if (reviewer === undefined) return undefined;
    const started = clock.monotonic();
    metrics.inFlight.inc({ webhook: path });
    function answer(given: Answer): void {
      const seconds = (clock.monotonic() - started) / 1000;
      metrics.latency.observe({ webhook: path }, seconds);
      metrics.requests.inc({ webhook: path, code: given.code });
      log.debug('answered', { path, code: given.code, seconds });
      send(given);
    }
    return {
      review: (body) => reviewer(body, url, answer),
      refuse({ code, reason, message }) {
        log.warn(`not an admission request: ${message}`, { path });
        answer(failed(code, reason, message));
      },
      end: () => metrics.inFlight.dec({ webhook: path }),
    };
  };
}

export function pathOf(url: string): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}
