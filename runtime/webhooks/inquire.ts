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
  const asked = new Map(
    webhooks.map((webhook) => {
      const { path } = webhook;
      return [path, { path, review: createReviewer(webhook, settings), tally: metrics.tally(path) }];
    }),
  );

  return (url, send) => {
    const webhook = asked.get(pathOf(url));
    if (webhook === undefined) return undefined;
    const { path, review, tally } = webhook;
    const started = clock.monotonic();
    tally.inFlight++;
    function answer(given: Answer): void {
      const seconds = (clock.monotonic() - started) / 1000;
      tally.answered(given.code, seconds);
      log.debug('answered', { path, code: given.code, seconds });
      send(given);
    }
    return {
      review: (body) => review(body, url, answer),
      refuse({ code, reason, message }) {
        log.warn(`not an admission request: ${message}`, { path });
        answer(failed(code, reason, message));
      },
      end() {
        tally.inFlight--;
      },
    };
  };
}

export function pathOf(url: string): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}
