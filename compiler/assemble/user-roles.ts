import type { JsonObject } from '../model/json.js';
import type { Configuration, Model, Resource } from '../model/resource.js';
import { mergeGrants } from './merge-grants.js';
import { type Grant, policyRule } from './rule.js';

const view = ['get', 'list', 'watch'];
const edit = ['create', 'delete', 'deletecollection', 'patch', 'update'];

/**
 * What people with Kubernetes' own view and edit roles may do with the project's kinds. Edit is aggregated into admin, and
 * view into edit, by Kubernetes; nobody gets to write status or finalizers, which are the controllers'.
 */
export function userRoles({ configuration, resources }: Model): readonly JsonObject[] {
  const key = JSON.stringify(resources.map((it) => [it.group, it.plural, it.statusSubresource, it.scaleSubresource]));
  const known = made.get(configuration);
  if (known?.key === key) return known.roles;
  const roles = makeRoles({ configuration, resources });
  made.set(configuration, { key, roles });
  return roles;
}

/** A watched project's kinds change more often than their names. */
const made = new WeakMap<Configuration, { readonly key: string; readonly roles: readonly JsonObject[] }>();

function makeRoles({ configuration, resources }: Model): readonly JsonObject[] {
  if (resources.length === 0) return [];
  const viewing = resources.flatMap((resource) => [
    ...grants(resource, '', view),
    ...(resource.statusSubresource ? grants(resource, '/status', ['get']) : []),
    ...(resource.scaleSubresource ? grants(resource, '/scale', ['get']) : []),
  ]);
  const editing = resources.flatMap((resource) => [
    ...grants(resource, '', edit),
    ...(resource.scaleSubresource ? grants(resource, '/scale', ['patch', 'update']) : []),
  ]);
  return [aggregated(configuration.name, 'edit', editing), aggregated(configuration.name, 'view', viewing)];
}

function grants({ group, plural }: Resource, subresource: string, verbs: readonly string[]): readonly Grant[] {
  return verbs.map((verb) => ({ group, resource: `${plural}${subresource}`, name: undefined, verb, why: [] }));
}

function aggregated(name: string, into: 'view' | 'edit', granted: readonly Grant[]): JsonObject {
  return {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    metadata: { name: `${name}-${into}`, labels: { [`rbac.authorization.k8s.io/aggregate-to-${into}`]: 'true' } },
    rules: mergeGrants(granted).map(policyRule),
  };
}
