import type { ClientEscape } from '../../model/client-call.js';
import type { Permission } from '../../model/contribution.js';
import type { Grant } from './grant.js';
import type { PlacedGrant } from './read.js';

/** The reason that an `@rbac` line gives for this permission; undefined where none does. */
export function reasonFor(permission: Permission, grants: readonly PlacedGrant[]): string | undefined {
  return grants.find(({ grant }) => grant.reason !== undefined && grantsIt(grant, permission))?.grant.reason;
}

/** Whether the line grants all of the permission. */
export function isGranted(permission: Permission, grants: readonly PlacedGrant[]): boolean {
  return grants.some(({ grant }) => grantsIt(grant, permission));
}

function grantsIt(grant: Grant, { verb, group, resource, subresource, name, namespace }: Permission): boolean {
  return (
    (grant.verbs.includes(verb) || grant.verbs.includes('*')) &&
    grant.group === group &&
    grant.resource === resource &&
    grant.subresource === subresource &&
    (grant.name === undefined || grant.name === name) &&
    (grant.namespace === undefined || grant.namespace === namespace)
  );
}

/**
 * Whether the handler's lines answer for what nobody can follow: of a method each of its verbs, on whatever resource;
 * of the whole client any line that gives a reason.
 */
export function isAnswered({ verbs, how }: ClientEscape, grants: readonly PlacedGrant[]): boolean {
  if (how === 'changed') return false;
  const granted = grants.flatMap(({ grant }) => grant.verbs);
  if (verbs.length > 0) return granted.includes('*') || verbs.every((verb) => granted.includes(verb));
  return grants.some(({ grant }) => grant.reason !== undefined);
}
