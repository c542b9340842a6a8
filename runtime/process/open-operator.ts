import { createClient } from '../client/create-client.js';
import { type Controllers, createControllers } from '../controllers/create-controllers.js';
import { createRecorder, type EventRecorder } from '../events/recorder.js';
import { createInformers } from '../informers/create-informers.js';
import { createInformerMetrics } from '../informers/informer-metrics.js';
import type { Informers } from '../informers/informers.js';
import { Election } from '../leases/election.js';
import { leaseLock } from '../leases/lease-lock.js';
import { createClientMetrics } from '../transport/client-metrics.js';
import { createTransport } from '../transport/create-transport.js';
import type { Transport } from '../transport/transport.js';
import { guardTransport } from './guard-transport.js';
import type { Running } from './running.js';
import { openWebhooks, type Webhooks } from './webhooks.js';

/** All parts of an operator, the webhooks and informers at work. */
export interface OpenOperator {
  readonly transport: Transport;
  readonly webhooks: Webhooks;
  readonly informers: Informers;
  readonly controllers: Controllers;
  readonly events: EventRecorder;
  /** Undefined where there is none: this process may act. */
  readonly election: Election | undefined;
  /** Which watches are not live; undefined when all are. */
  stale(): string | undefined;
}

/** @throws Error: no credentials, or a port is taken */
export async function openOperator(running: Running): Promise<OpenOperator> {
  const { operator, host, settings, log, registry, metrics } = running;
  const { clock } = host;
  const credentials = await host.credentials(settings.kubeconfig);
  const userAgent = operator.name;
  const transport = createTransport({ credentials, clock, metrics: createClientMetrics(registry), userAgent });
  const election = createElection(running, transport);
  const { watch, identity } = settings;
  const informers = createInformers({ transport, watch, clock, log, metrics: createInformerMetrics(registry) });
  const events = createRecorder({ transport, identity, clock, log, metrics });
  const guarded = guardTransport(transport, () => election === undefined || election.isHeld());
  const shared = { informers, events, createClient, watch, clock, log, metrics };
  const controllers = createControllers(operator, { ...shared, project: operator.name, transport: guarded });
  const webhooks = openWebhooks(running, transport);
  informers.start();
  return { transport, webhooks, informers, controllers, events, election, stale };

  function stale(): string | undefined {
    const plurals = informers.stale();
    return plurals.length === 0 ? undefined : `nothing is heard of ${plurals.join(', ')}`;
  }
}

/** None where nothing is reconciled: webhooks answer in every replica. */
function createElection({ operator, host, settings, log, metrics }: Running, transport: Transport) {
  const { election: times, namespace, identity } = settings;
  if (times === undefined || operator.controllers.length + operator.finalizers.length === 0) return undefined;
  const name = operator.lease;
  metrics.leader.set({ name }, 0);
  return new Election({
    ...times,
    // As client-go has it: two requests fit into the time that a leader may be without an answer.
    lock: leaseLock(transport, namespace, name, times.renewDeadline / 2),
    identity,
    clock: host.clock,
    log: log.child({ lease: `${namespace}/${name}` }),
    observer: {
      leads: (leading) => metrics.leader.set({ name }, leading ? 1 : 0),
      slow: () => metrics.slowElections.inc({ name }),
    },
  });
}
