import type { Permission } from '../model/contribution.js';
import type { Configuration } from '../model/resource.js';
import type { Grant } from './rule.js';

/** Where grants hold: in the whole cluster, or in each of some namespaces. */
export interface ScopedGrants {
  readonly cluster: readonly Grant[];
  readonly namespaces: ReadonlyMap<string, readonly Grant[]>;
}

/**
 * What a permission names no namespace for is granted wherever the project watches; a literal namespace gets a Role of
 * its own, unless the whole cluster is granted the same.
 */
export function scopeGrants(permissions: readonly Permission[], { watch }: Configuration): ScopedGrants {
  const cluster: Grant[] = [];
  const namespaces = new Map<string, Grant[]>();
  for (const permission of permissions) {
    const places = permission.namespace !== undefined ? [permission.namespace] : watch;
    if (permission.clusterScoped || places === 'cluster') cluster.push(toGrant(permission));
    else for (const place of places) namespaces.set(place, [...(namespaces.get(place) ?? []), toGrant(permission)]);
  }
  return withoutGrantedTwice(cluster, namespaces);
}

function withoutGrantedTwice(
  cluster: readonly Grant[],
  namespaces: ReadonlyMap<string, readonly Grant[]>,
): ScopedGrants {
  const everywhere = new Map(cluster.map((grant) => [grantKey(grant), grant]));
  const covers = (grant: Grant) =>
    everywhere.get(grantKey(grant)) ?? everywhere.get(grantKey({ ...grant, name: undefined }));
  const left = [...namespaces]
    .map(([namespace, grants]) => [namespace, grants.filter((grant) => covers(grant) === undefined)] as const)
    .filter(([, grants]) => grants.length > 0);
  const moved = [...namespaces.values()].flat().flatMap((grant) => {
    const covering = covers(grant);
    return covering === undefined ? [] : [{ ...covering, why: grant.why }];
  });
  return { cluster: [...cluster, ...moved], namespaces: new Map(left.toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}

function grantKey({ group, resource, name, verb }: Grant): string {
  return JSON.stringify([group, resource, name ?? null, verb]);
}

function toGrant({ verb, group, resource, subresource, name, why }: Permission): Grant {
  const path = subresource === undefined ? resource : `${resource}/${subresource}`;
  return {
    group,
    resource: path,
    name,
    verb,
    why: [why.reason === undefined ? why.function : `${why.function}: ${why.reason}`],
  };
}
