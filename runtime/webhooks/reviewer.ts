import type { Log } from '../../api/log.js';
import type { Clock } from '../clock.js';
import type { Webhook } from '../operator.js';
import { readable } from '../readable.js';
import { type Answer, decided, failed } from './answer.js';
import { type Conclude, concludeMutation, concludeValidation } from './conclude.js';
import { refusalOf } from './refusal.js';
import { handlerTime } from './request-timeout.js';
import { type Review, readReview } from './review.js';
import type { WebhookMetrics } from './webhook-metrics.js';

/** Answers a request's body in the time that its URL gives, by one call of `answer`; at once where the handler does. */
export type Reviewer = (body: string, url: string, answer: (answer: Answer) => void) => void;

export interface ReviewerSettings {
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: WebhookMetrics;
}

const conclusions: Readonly<Record<Webhook['type'], Conclude>> = {
  validates: concludeValidation,
  mutates: concludeMutation,
};

export function createReviewer({ type, options, handler }: Webhook, settings: ReviewerSettings): Reviewer {
  const { clock, log } = settings;
  const fail = createFailure(options.name, settings);
  // The compiler has checked that it takes an AdmissionRequest.
  const call = handler as unknown as (review: Review) => unknown;

  function start(review: Review): Answer | Promise<Answer> {
    try {
      const conclude = conclusions[type](review);
      const result = call(review);
      if (!isThenable(result)) return conclude(result);
      return Promise.resolve(result)
        .then(conclude)
        .catch((error) => fail(review, error));
    } catch (error) {
      return fail(review, error);
    }
  }

  return (body, url, answer) => {
    const review = readReview(body);
    if ('problem' in review) {
      log.warn(`not an admission request: ${review.problem}`, { webhook: options.name });
      answer(failed(400, 'BadRequest', review.problem));
      return;
    }
    const given = start(review);
    if (!(given instanceof Promise)) {
      answer(given);
      return;
    }
    const milliseconds = handlerTime(url);
    void withDeadline(given, { milliseconds, clock, late: () => fail.late(review, milliseconds) }).then(answer);
  };
}

/** What becomes of a request whose handler threw, or gave no answer in time. */
function createFailure(webhook: string, { log, metrics }: ReviewerSettings) {
  function fail(review: Review, thrown: unknown): Answer {
    const error = readable(thrown, (it) => [refusalOf(it), messageOf(it)]);
    const refusal = refusalOf(error);
    if (refusal) return decided(review.uid, refusal, {});
    metrics.panics.inc();
    log.error('webhook failed', { ...subjectOf(webhook, review), error });
    return failed(500, 'InternalError', `${webhook}: ${messageOf(error)}`);
  }
  fail.late = (review: Review, milliseconds: number): Answer => {
    const message = `no answer within ${Math.round(milliseconds)} ms`;
    log.error(`webhook gave ${message}`, subjectOf(webhook, review));
    return failed(504, 'Timeout', `${webhook}: ${message}`);
  };
  return fail;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

interface Deadline {
  readonly milliseconds: number;
  readonly clock: Clock;
  readonly late: () => Answer;
}

function withDeadline(given: Promise<Answer>, { milliseconds, clock, late }: Deadline): Promise<Answer> {
  return new Promise((resolve) => {
    const timer = clock.after(milliseconds, () => resolve(late()));
    void given.then((answer) => {
      timer.cancel();
      resolve(answer);
    });
  });
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

/** What the log says of a request. */
function subjectOf(webhook: string, { uid, operation, kind, namespace, name }: Review) {
  return { webhook, operation, kind: kind?.kind, namespace, name, uid };
}
