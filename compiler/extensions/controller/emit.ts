import type { Contribution, Permission, Registration } from '../../model/contribution.js';
import type { JsonObject } from '../../model/json.js';
import type { KindReference } from '../../model/kind.js';
import { type Model, resolveKind } from '../../model/resource.js';
import { ownedKinds } from './children.js';
import type { HandlerPart } from './read.js';

export function emit(parts: readonly HandlerPart[], model: Model): readonly Contribution[] {
  return parts.flatMap((part) =>
    kindsOf(part).flatMap((kind) => [...registrations(part, kind, model), ...permissions(part, kind, model)]),
  );
}

function kindsOf({ declaration }: HandlerPart): readonly KindReference[] {
  return declaration.parameters[0]?.kinds ?? [];
}

/** One a handler and kind: a union of kinds is several under one name. */
function registrations(part: HandlerPart, resource: KindReference, model: Model): readonly Registration[] {
  const { declaration, controller, finalizer, enqueues } = part;
  const base = {
    kind: 'registration',
    function: { file: declaration.at.file, name: declaration.name },
    resource,
    owns: ownedKinds(declaration),
  } as const;
  const options = handlerOptions(part);
  const finalizerOptions = finalizer && { finalizer: finalizerName(finalizer.name, resource, model), ...options };
  return [
    ...(controller ? [{ ...base, handler: 'controller', name: controller.name, options } as const] : []),
    ...(finalizer && finalizerOptions
      ? [{ ...base, handler: 'finalizes', name: finalizer.name, options: finalizerOptions } as const]
      : []),
    ...(enqueues ? [{ ...base, handler: 'enqueues', name: enqueues.name, options: {} } as const] : []),
  ];
}

function handlerOptions({ workers, timeout }: HandlerPart): JsonObject {
  return { ...(workers !== undefined && { workers }), ...(timeout !== undefined && { timeout }) };
}

/** Qualified, as the API server wants it; the core group has no name to qualify it with. */
function finalizerName(name: string, { group }: KindReference, { configuration }: Model): string {
  return `${group === '' ? `${configuration.name}.kext` : group}/${name}`;
}

/**
 * What the signature alone demands: to watch the kind, and to keep its finalizer, which is in metadata and so on the main
 * resource. What the code calls is granted by `rbac`.
 */
function permissions(part: HandlerPart, reference: KindReference, model: Model): readonly Permission[] {
  const kind = resolveKind(reference, model);
  if (kind === undefined) return [];
  const { declaration, finalizer } = part;
  const why = { function: declaration.name, at: declaration.at };
  const base = { kind: 'permission', group: kind.group, resource: kind.plural, why } as const;
  const verbs = ['list', 'watch', ...(finalizer ? ['patch'] : [])];
  return verbs.map((verb) => ({ ...base, verb, clusterScoped: kind.scope === 'Cluster' }));
}
