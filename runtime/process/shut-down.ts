import type { OpenOperator } from './open-operator.js';
import type { Running } from './running.js';
import { settled } from './settled.js';

/** Left for what follows the handlers, of the grace: at most so many milliseconds, and no more than a third. */
const longestTail = 5000;
/** How long other replicas need to be found in place of this one's webhooks. */
const goodbye = 3000;

/** Lets what is under way end, and then closes everything in the reverse order of its opening, within the grace. */
export async function shutDown({ host, settings, log }: Running, open: OpenOperator): Promise<void> {
  const { clock } = host;
  const end = clock.monotonic() + settings.grace;
  const tail = Math.min(longestTail, settings.grace / 3);
  const within = (milliseconds: number, work: Promise<unknown>) => settled(clock, milliseconds, work);
  const left = () => Math.max(0, end - clock.monotonic());
  const { webhooks, controllers, election, events, informers, transport } = open;
  webhooks.drain();
  const farewell = webhooks.served && settings.election !== undefined ? clock.sleep(goodbye) : Promise.resolve();
  const drained = controllers.drain();
  if (!(await within(left() - tail, drained))) {
    log.warn('handlers are still running: their signals are aborted');
    controllers.abort();
    if (!(await within(left() - tail / 5, drained))) log.error('handlers did not come back');
  }
  await within(left(), events.flush());
  await within(left(), election?.release() ?? Promise.resolve());
  await within(left(), farewell);
  await within(left(), webhooks.close(left()));
  await within(left(), informers.stop());
  await transport.close();
}
