import type { Report } from '../../diagnostics/diagnostic.js';
import type { Model } from '../../model/resource.js';
import { type CalledPermission, calledPermissions } from './called.js';
import { dangerOf } from './danger.js';
import { dangerousCall, unknownNamespace } from './diagnostics.js';
import { type Grant, grantText, resourceText } from './grant.js';
import { isGranted, reasonFor } from './granted.js';
import type { GrantPart } from './read.js';

/** What calls need that nobody should get by accident, or that no Role can say. */
export function checkCalls(parts: readonly GrantPart[], model: Model, report: Report): void {
  for (const part of parts) {
    const called = calledPermissions(part.declaration, model);
    for (const those of byPlace(called)) {
      checkDanger(those, part, report);
      if (model.configuration.watch !== 'cluster') checkNamespace(those, part, model.configuration.watch, report);
    }
  }
}

/** Those of one call on one object. */
function byPlace(called: readonly CalledPermission[]): Iterable<readonly CalledPermission[]> {
  const places = new Map<string, CalledPermission[]>();
  for (const it of called) {
    const { group, resource, subresource, name, namespace } = it.permission;
    const { file, line, column } = it.call.at;
    const key = [file, line, column, group, resource, subresource, name, namespace].join('\n');
    places.set(key, [...(places.get(key) ?? []), it]);
  }
  return places.values();
}

function checkDanger(called: readonly CalledPermission[], part: GrantPart, report: Report): void {
  const verbsOf = new Map<string, string[]>();
  for (const { permission } of called) {
    const grant = grantOf(permission, [permission.verb]);
    const lets = dangerOf(permission.verb, resourceText(grant), grant);
    if (lets === undefined || reasonFor(permission, part.grants) !== undefined) continue;
    verbsOf.set(lets, [...new Set([...(verbsOf.get(lets) ?? []), permission.verb])]);
  }
  const [first] = called;
  if (!first) return;
  for (const [lets, verbs] of verbsOf) {
    const grant = grantOf(first.permission, verbs);
    report(dangerousCall, first.call.at, {
      function: part.declaration.name,
      method: first.call.method,
      verbs: verbs.join(' and '),
      resource: resourceText(grant),
      lets,
      line: `@rbac ${grantText(grant)} - reason`,
    });
  }
}

function grantOf(
  { group, resource, subresource, name, namespace }: CalledPermission['permission'],
  verbs: readonly string[],
): Grant {
  return {
    verbs,
    group,
    resource,
    ...(subresource !== undefined && { subresource }),
    ...(name !== undefined && { name }),
    ...(namespace !== undefined && { namespace }),
  };
}

/** Roles hold in the namespaces that are watched: a call elsewhere would be refused. */
function checkNamespace(
  called: readonly CalledPermission[],
  { declaration, grants }: GrantPart,
  watched: readonly string[],
  report: Report,
): void {
  const elsewhere = called.filter(({ call, permission }) => {
    const anywhere = call.namespace.kind === 'unknown' && !call.verbs.includes('watch') && !permission.clusterScoped;
    return anywhere && !isGranted(permission, grants);
  });
  const [first] = elsewhere;
  if (!first) return;
  const grant = grantOf(first.permission, [...new Set(elsewhere.map(({ permission }) => permission.verb))]);
  report(unknownNamespace, first.call.at, {
    method: first.call.method,
    function: declaration.name,
    watched: watched.join(', '),
    line: `@rbac ${grantText(grant)} - reason`,
  });
}
