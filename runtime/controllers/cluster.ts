import type { Client } from '../../api/client.js';
import type { ClientSettings } from '../client/client-settings.js';
import type { Clock } from '../clock.js';
import type { EventRecorder } from '../events/recorder.js';
import type { Informers } from '../informers/informers.js';
import type { RuntimeLog } from '../log.js';
import type { Metrics } from '../metrics.js';
import type { Operator } from '../operator.js';
import type { Transport } from '../transport/transport.js';

/** What all handlers of a process work on. */
export interface Cluster {
  /** The operator's name: field managers are `<project>/<handler>`. */
  readonly project: string;
  readonly watch: Operator['watch'];
  /** Sends nothing once this process may no longer be the leader. */
  readonly transport: Transport;
  readonly createClient: (settings: ClientSettings) => Client;
  readonly informers: Informers;
  readonly events: EventRecorder;
  readonly clock: Clock;
  readonly log: RuntimeLog;
  readonly metrics: Metrics;
}
