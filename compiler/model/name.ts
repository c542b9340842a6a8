/** `reconcileMemcached` -> `reconcile-memcached`, `syncTLSRoute` -> `sync-tls-route`: how a function names what is written. */
export function kebabCase(identifier: string): string {
  return identifier
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
}

/** `apps/v1`, or `v1` for the legacy group. */
export function apiVersion(group: string, version: string): string {
  return group === '' ? version : `${group}/${version}`;
}
