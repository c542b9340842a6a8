import { expect, test } from '@jest/globals';
import { Registry } from 'prom-client';
import { createWebhookMetrics } from '../../../runtime/webhooks/webhook-metrics.js';

test('each answer counts once, however many there are between two readings', async () => {
  const registry = new Registry();
  const tally = createWebhookMetrics(registry).tally('/v');
  const read = async () => {
    const text = await registry.metrics();
    const value = (name: string) =>
      Number(
        text
          .split('\n')
          .find((line) => line.includes(name))
          ?.split(' ')
          .at(-1),
      );
    return {
      good: value('webhook_requests_total{webhook="/v",code="200"}'),
      bad: value('webhook_requests_total{webhook="/v",code="500"}'),
      sum: value('webhook_latency_seconds_sum{webhook="/v"}'),
      quick: value('webhook_latency_seconds_bucket{le="0.1",webhook="/v"}'),
      all: value('webhook_latency_seconds_count{webhook="/v"}'),
      inFlight: value('webhook_requests_in_flight{webhook="/v"}'),
    };
  };
  for (let count = 0; count < 2500; count++)
    tally.answered(count % 5 === 0 ? 500 : 200, count % 2 === 0 ? 0.0625 : 0.5);
  tally.inFlight = 2;
  const once = { good: 2000, bad: 500, sum: 703.125, quick: 1250, all: 2500, inFlight: 2 };
  expect(await read()).toEqual(once);
  expect(await read()).toEqual(once);
  tally.answered(200, 0.5);
  tally.inFlight = 0;
  expect(await read()).toEqual({ ...once, good: 2001, sum: 703.625, all: 2501, inFlight: 0 });
});
