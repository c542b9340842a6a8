import type { Client } from '../../api/client.js';
import type { Kind } from '../../api/kind.js';
import type { DeleteOptions, ListOptions } from '../../api/options.js';
import type { KubernetesObject } from '../kubernetes-object.js';
import { ApiError } from '../transport/api-error.js';
import type { ClientSettings } from './client-settings.js';
import { isNoObject } from './is-no-object.js';
import { labelSelectorText } from './label-selector.js';
import { resourcePath } from './resource-path.js';
import { targetOf } from './target.js';

export function deletesOf(settings: ClientSettings): Pick<Client, 'delete' | 'deleteAll' | 'evict'> {
  const { transport, signal } = settings;
  return {
    delete: async (kind, key, options) => {
      const { path, namespace } = targetOf(settings, kind, key);
      const request = { method: 'DELETE', path, body: deleteOptions(options), signal } as const;
      const answer = await transport.request(request).catch(undefinedWhereNone);
      if (options?.dryRun !== true && answer !== undefined) tell(settings, kind, { namespace, name: key.name }, answer);
    },
    deleteAll: async (kind, selected, options) => {
      const query = { labelSelector: labelSelectorText(selected.labelSelector), fieldSelector: selected.fieldSelector };
      for (const path of collections(settings, kind, selected)) {
        await transport.request({ method: 'DELETE', path, query, body: deleteOptions(options), signal });
      }
    },
    evict: async (kind, key, options) => {
      const { path, namespace } = targetOf(settings, kind, key, 'eviction');
      const metadata = { name: key.name, namespace };
      const body = { apiVersion: 'policy/v1', kind: 'Eviction', metadata, deleteOptions: deleteOptions(options) };
      return transport.request({ method: 'POST', path, body, signal }).then(() => true, falseWhereNotNow);
    },
  };
}

function deleteOptions(options: DeleteOptions = {}): object {
  const { dryRun, ...others } = options;
  return { apiVersion: 'v1', kind: 'DeleteOptions', ...others, ...(dryRun === true ? { dryRun: ['All'] } : {}) };
}

/** The API server answers with a Status that names the uid, or with the object: what it was, or is until it may go. */
function tell<Read, Input>(
  { writes }: ClientSettings,
  kind: Kind<Read, Input>,
  key: { readonly namespace: string | undefined; readonly name: string },
  answer: unknown,
): void {
  const { details, metadata } = answer as Partial<KubernetesObject> & { readonly details?: { readonly uid?: string } };
  const uid = details?.uid ?? metadata?.uid;
  if (metadata?.deletionTimestamp !== undefined) writes.wrote(kind, answer as KubernetesObject);
  else if (uid !== undefined) writes.deleted(kind, { ...key, uid });
}

/** @throws Error: everywhere can't be said in one call, for a kind that is in namespaces */
function collections<Read, Input>(
  { watch }: ClientSettings,
  kind: Kind<Read, Input>,
  { namespace }: ListOptions,
): readonly string[] {
  if (kind.scope === 'Cluster') return [resourcePath(kind, {})];
  if (namespace !== undefined) return [resourcePath(kind, { namespace })];
  if (watch !== 'cluster') return watch.map((watched) => resourcePath(kind, { namespace: watched }));
  throw new Error(`deleteAll of ${kind.plural} needs a namespace: the API server deletes in one at a time`);
}

function undefinedWhereNone(error: unknown): undefined {
  if (!isNoObject(error)) throw error;
}

/** Gone is as good as evicted. */
function falseWhereNotNow(error: unknown): boolean {
  if (isNoObject(error)) return true;
  if (error instanceof ApiError && error.status === 429) return false;
  throw error;
}
