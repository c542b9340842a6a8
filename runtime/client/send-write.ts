import type { Kind } from '../../api/kind.js';
import type { ApplyOptions } from '../../api/options.js';
import type { KubernetesObject } from '../kubernetes-object.js';
import type { ApiRequest } from '../transport/transport.js';
import type { ClientSettings } from './client-settings.js';
import { writeQuery } from './write-query.js';

/** Sends a write that is answered with the object, and tells of it. */
export async function sendWrite<Read, Input>(
  settings: ClientSettings,
  kind: Kind<Read, Input>,
  request: Pick<ApiRequest, 'method' | 'path' | 'body' | 'contentType'>,
  options: ApplyOptions | undefined,
): Promise<Read> {
  const { transport, signal, writes } = settings;
  const query = writeQuery(settings, options);
  const written = await transport.request<KubernetesObject>({ ...request, query, signal });
  if (options?.dryRun !== true) writes.wrote(kind, written);
  return written as Read;
}
