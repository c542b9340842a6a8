import type { Client } from '../../api/client.js';
import type { Kind } from '../../api/kind.js';
import type { ListOptions } from '../../api/options.js';
import { parseJson } from '../json.js';
import type { ClientSettings } from './client-settings.js';
import { isNoObject } from './is-no-object.js';
import { labelSelectorText } from './label-selector.js';
import { listPages } from './list-pages.js';
import { resourcePath } from './resource-path.js';
import { targetOf } from './target.js';

/** About what a server answers in a tenth of a second. */
const pageSize = 1_000;

export function readsOf(settings: ClientSettings): Pick<Client, 'get' | 'list'> {
  const { transport, signal } = settings;
  return {
    get: async <Read, Input>(kind: Kind<Read, Input>, key: Parameters<Client['get']>[1]) => {
      const { path } = targetOf(settings, kind, key);
      return transport.request<Read>({ method: 'GET', path, signal }).catch(undefinedWhereNone);
    },
    list: async <Read, Input>(kind: Kind<Read, Input>, options: ListOptions = {}) => {
      const labelSelector = labelSelectorText(options.labelSelector);
      const query = { labelSelector, fieldSelector: options.fieldSelector };
      const found: Read[] = [];
      for (const path of collections(settings, kind, options)) {
        const { items } = await listPages(transport, kind, { path, query, signal, pageSize }, { parse: parseJson });
        for (const object of items) found.push(object as Read);
      }
      return found;
    },
  };
}

function collections<Read, Input>(
  { watch }: ClientSettings,
  kind: Kind<Read, Input>,
  { namespace }: ListOptions,
): readonly string[] {
  if (kind.scope === 'Cluster') return [resourcePath(kind, {})];
  if (namespace !== undefined) return [resourcePath(kind, { namespace })];
  return watch === 'cluster'
    ? [resourcePath(kind, {})]
    : watch.map((watched) => resourcePath(kind, { namespace: watched }));
}

function undefinedWhereNone(error: unknown): undefined {
  if (!isNoObject(error)) throw error;
}
