import type { Key } from '../../api/key.js';
import type { Kind } from '../../api/kind.js';
import type { ClientSettings } from './client-settings.js';
import { resourcePath } from './resource-path.js';

/** Where an object of a kind is, or goes. */
export interface Target {
  /** Undefined for a cluster-scoped kind. */
  readonly namespace: string | undefined;
  readonly path: string;
  readonly collection: string;
}

/** @throws Error: the kind is namespaced, and neither the key nor the handler's object has a namespace */
export function targetOf<Read, Input>(
  { namespace: own }: ClientSettings,
  kind: Kind<Read, Input>,
  key: Partial<Key>,
  subresource?: string,
): Target {
  const namespace = kind.scope === 'Cluster' ? undefined : (key.namespace ?? own);
  if (kind.scope === 'Namespaced' && namespace === undefined) {
    const name = key.name === undefined ? '' : ` "${key.name}"`;
    throw new Error(`${kind.kind}${name} needs a namespace: the handler's own object has none`);
  }
  return {
    namespace,
    path: resourcePath(kind, { namespace, name: key.name, subresource }),
    collection: resourcePath(kind, { namespace }),
  };
}

export function apiVersionOf({ group, version }: { readonly group: string; readonly version: string }): string {
  return group === '' ? version : `${group}/${version}`;
}
