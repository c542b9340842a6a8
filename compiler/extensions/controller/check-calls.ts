import type { Report } from '../../diagnostics/diagnostic.js';
import type { ClientCall } from '../../model/client-call.js';
import { type Model, resolveKind } from '../../model/resource.js';
import { kindKey, ownedKinds } from './children.js';
import { childElsewhere, clusterScopedChild, notWatched } from './diagnostics.js';
import type { HandlerPart } from './read.js';

/** What the runtime could not do for a call: read what nobody watches, keep children that Kubernetes would not. */
export function checkCalls(parts: readonly HandlerPart[], model: Model, report: Report): void {
  const watched = new Set(parts.flatMap(watchedKinds).map(kindKey));
  for (const part of parts) {
    for (const call of part.declaration.calls) {
      if (call.cached && !watched.has(kindKey(call.kind))) {
        report(notWatched, call.at, { method: call.method, kind: call.kind.kind });
      }
      if (call.watches) checkChild(part, call, model, report);
    }
  }
}

function watchedKinds({ declaration }: HandlerPart) {
  return [...(declaration.parameters[0]?.kinds ?? []), ...ownedKinds(declaration)];
}

/** An owner reference reaches objects of the same namespace and, from any, cluster-scoped owners. */
function checkChild({ declaration }: HandlerPart, call: ClientCall, model: Model, report: Report): void {
  const child = resolveKind(call.kind, model);
  const owners = (declaration.parameters[0]?.kinds ?? []).flatMap((kind) => resolveKind(kind, model) ?? []);
  const owner = owners.find(({ scope }) => scope === 'Namespaced');
  if (!child || !owner) return;
  const { namespace } = call;
  if (child.scope === 'Cluster') report(clusterScopedChild, call.at, { kind: child.kind, owner: owner.kind });
  else if (namespace.kind === 'constant') {
    report(childElsewhere, call.at, { kind: child.kind, owner: owner.kind, namespace: namespace.value });
  }
}
