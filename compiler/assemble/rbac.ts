import type { Permission } from '../model/contribution.js';
import type { JsonObject } from '../model/json.js';
import type { YamlDocument } from '../model/planned-file.js';
import type { Configuration } from '../model/resource.js';
import { type ScopedGrants, scopeGrants } from './grants.js';
import { mergeGrants } from './merge-grants.js';
import { type Grant, policyRule } from './rule.js';

const rbacGroup = 'rbac.authorization.k8s.io';

/** The roles of the project's ServiceAccount and their bindings, with the functions that asked beside each rule. */
export function roles(permissions: readonly Permission[], configuration: Configuration): readonly YamlDocument[] {
  const grants = scopeGrants(permissions, configuration);
  const key = JSON.stringify([grants.cluster, ...grants.namespaces]);
  const known = made.get(configuration);
  if (known?.key === key) return known.roles;
  const roles = makeRoles(grants, configuration);
  made.set(configuration, { key, roles });
  return roles;
}

/** Of the last run: to find the fewest rules takes longer than to see that the grants are the same. */
const made = new WeakMap<Configuration, { readonly key: string; readonly roles: readonly YamlDocument[] }>();

function makeRoles({ cluster, namespaces }: ScopedGrants, configuration: Configuration): readonly YamlDocument[] {
  const { name } = configuration;
  const everywhere =
    cluster.length === 0
      ? []
      : [role('ClusterRole', { name }, cluster), binding('ClusterRole', { name }, configuration)];
  const local = [...namespaces].flatMap(([namespace, grants]) => [
    role('Role', { name, namespace }, grants),
    binding('Role', { name, namespace }, configuration),
  ]);
  return [...everywhere, ...local];
}

function role(kind: 'ClusterRole' | 'Role', metadata: JsonObject, grants: readonly Grant[]): YamlDocument {
  const rules = mergeGrants(grants);
  return {
    object: { apiVersion: `${rbacGroup}/v1`, kind, metadata, rules: rules.map(policyRule) },
    comments: rules.map(({ why }, at) => ({ path: ['rules', at], text: why.join('\n') })),
  };
}

function binding(kind: 'ClusterRole' | 'Role', metadata: JsonObject, { name, namespace }: Configuration): YamlDocument {
  return {
    object: {
      apiVersion: `${rbacGroup}/v1`,
      kind: `${kind}Binding`,
      metadata,
      roleRef: { apiGroup: rbacGroup, kind, name },
      subjects: [{ kind: 'ServiceAccount', name, namespace }],
    },
  };
}
