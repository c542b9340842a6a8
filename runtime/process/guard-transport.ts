import { StoppedError } from '../controllers/failure.js';
import type { Transport } from '../transport/transport.js';

/** Sends nothing unless `mayAct`, whatever handlers are still running. */
export function guardTransport(transport: Transport, mayAct: () => boolean): Transport {
  return {
    ...transport,
    request: (request) =>
      mayAct()
        ? transport.request(request)
        : Promise.reject(new StoppedError('Not sent: this process may no longer be the leader.')),
  };
}
