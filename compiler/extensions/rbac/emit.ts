import type { Permission } from '../../model/contribution.js';
import type { Model } from '../../model/resource.js';
import type { GrantPart, PlacedGrant } from './read.js';
import { isClusterScoped } from './scope.js';

export function emit(parts: readonly GrantPart[], model: Model): readonly Permission[] {
  return parts.flatMap(({ declaration, grants }) =>
    grants.flatMap((placed) => permissionsOf(placed, declaration.name, model)),
  );
}

function permissionsOf({ grant, at }: PlacedGrant, name: string, model: Model): readonly Permission[] {
  const { verbs, reason, ...target } = grant;
  const why = { function: name, at, ...(reason !== undefined && { reason }) };
  const clusterScoped = isClusterScoped(grant, model);
  return verbs.map((verb) => ({ kind: 'permission', verb, ...target, clusterScoped, why }));
}
