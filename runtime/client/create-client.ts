import type { Client } from '../../api/client.js';
import type { ClientSettings } from './client-settings.js';
import { deletesOf } from './deletes.js';
import { readsOf } from './reads.js';
import { subresourcesOf } from './subresources.js';
import { writesOf } from './writes.js';

/** The client of one call of a handler. Its methods end with the signal. */
export function createClient(settings: ClientSettings): Client {
  // For every call of a handler: assigning takes a fifth of the time of spreading.
  return Object.assign(
    { cached: settings.cached },
    readsOf(settings),
    writesOf(settings),
    deletesOf(settings),
    subresourcesOf(settings),
  );
}
