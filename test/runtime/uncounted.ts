import type { TransportMetrics } from '../../runtime/transport/connection.js';

const nothing = () => undefined;

/** Of a transport whose metrics nobody reads. */
export const uncounted: TransportMetrics = { answered: nothing, retried: nothing, sized: nothing, resolved: nothing };
