import type { Report } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/nearest.js';
import type { Location } from '../../model/location.js';
import type { Model, Resource } from '../../model/resource.js';
import { builtInGroups, builtInResources, subresources } from './built-in-resources.js';
import { unfamiliarResource, unknownGroup, unknownResource } from './diagnostics.js';
import type { Grant } from './grant.js';

/** What can be known of the resource: all of the project's own groups, most of Kubernetes' own, nothing of others. */
export function checkResource(grant: Grant, at: Location, model: Model, report: Report): void {
  const { group, resource } = grant;
  if (group === '*' || resource === '*') return;
  const own = model.resources.filter((it) => it.group === group);
  const builtIn = builtInResources(group);
  if (own.length > 0) checkOwn(grant, own, at, report);
  else if (builtIn !== undefined) checkBuiltIn(grant, builtIn, at, report);
  else if (!group.includes('.')) {
    const groups = builtInGroups.map((name) => (name === '' ? 'core' : name));
    const near = groups.find((name) => name.startsWith(`${group}.`)) ?? nearest(group, groups);
    report(unknownGroup, at, { group, near });
  }
}

function checkOwn(
  { group, resource, subresource }: Grant,
  own: readonly Resource[],
  at: Location,
  report: Report,
): void {
  const versions = own.filter(({ plural }) => plural === resource);
  if (versions.length === 0) {
    const near = nearest(resource, new Set(own.map(({ plural }) => plural)));
    report(unknownResource, at, { group, resource, near });
  } else if (subresource !== undefined && !subresourcesOf(versions).includes(subresource)) {
    const near = nearest(subresource, subresourcesOf(versions));
    report(unknownResource, at, { group, resource: `${resource}/${subresource}`, near: near && `${resource}/${near}` });
  }
}

function subresourcesOf(versions: readonly Resource[]): readonly string[] {
  return [
    '*',
    'finalizers',
    ...(versions.some(({ statusSubresource }) => statusSubresource) ? ['status'] : []),
    ...(versions.some(({ scaleSubresource }) => scaleSubresource) ? ['scale'] : []),
  ];
}

function checkBuiltIn(grant: Grant, known: readonly string[], at: Location, report: Report): void {
  const { resource, subresource } = grant;
  const group = grant.group === '' ? 'core' : grant.group;
  if (!known.includes(resource)) {
    report(unfamiliarResource, at, { group, resource, near: nearest(resource, known) });
    return;
  }
  // Behind userextras stands any key.
  if (subresource === undefined || resource === 'userextras' || [...subresources, '*'].includes(subresource)) return;
  const near = nearest(subresource, subresources);
  report(unfamiliarResource, at, {
    group,
    resource: `${resource}/${subresource}`,
    near: near && `${resource}/${near}`,
  });
}
