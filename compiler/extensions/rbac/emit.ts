import type { Permission } from '../../model/contribution.js';
import type { Model } from '../../model/resource.js';
import { calledPermissions } from './called.js';
import { reasonFor } from './granted.js';
import type { GrantPart, PlacedGrant } from './read.js';
import { isClusterScoped } from './scope.js';

export function emit(parts: readonly GrantPart[], model: Model): readonly Permission[] {
  return parts.flatMap((part) => [
    ...part.grants.flatMap((placed) => asked(placed, part.declaration.name, model)),
    ...called(part, model),
  ]);
}

function asked({ grant, at }: PlacedGrant, name: string, model: Model): readonly Permission[] {
  const { verbs, reason, ...target } = grant;
  const why = { function: name, at, ...(reason !== undefined && { reason }) };
  const clusterScoped = isClusterScoped(grant, model);
  return verbs.map((verb) => ({ kind: 'permission', verb, ...target, clusterScoped, why }));
}

function called({ declaration, grants }: GrantPart, model: Model): readonly Permission[] {
  return calledPermissions(declaration, model).map(({ permission }) => {
    const reason = reasonFor(permission, grants);
    return reason === undefined ? permission : { ...permission, why: { ...permission.why, reason } };
  });
}
