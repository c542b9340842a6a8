import type { AuditEvent } from '../control-plane/audit.js';
import type { KubernetesObject } from '../golden/manifest.js';

/** One verb on one resource, or on one object of it. */
export interface Granted {
  /** Of a Role; undefined for a ClusterRole. */
  readonly namespace: string | undefined;
  readonly verb: string;
  readonly group: string;
  /** With its subresource. */
  readonly resource: string;
  readonly name: string | undefined;
}

interface Rule {
  readonly verbs: readonly string[];
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly resourceNames?: readonly string[];
}

/** All that the roles of this name grant, taken apart. */
export function grantsOf(objects: readonly KubernetesObject[], name: string): readonly Granted[] {
  return objects
    .filter(({ kind, metadata }) => /^(?:Cluster)?Role$/.test(kind) && metadata.name === name)
    .flatMap(({ metadata, rules }) => {
      const namespace = typeof metadata.namespace === 'string' ? metadata.namespace : undefined;
      return (rules as unknown as readonly Rule[]).flatMap((rule) => singleGrants(rule, namespace));
    });
}

function singleGrants({ verbs, apiGroups, resources, resourceNames }: Rule, namespace: string | undefined) {
  const names: readonly (string | undefined)[] = resourceNames ?? [undefined];
  return apiGroups.flatMap((group) =>
    resources.flatMap((resource) =>
      names.flatMap((name) => verbs.map((verb): Granted => ({ namespace, verb, group, resource, name }))),
    ),
  );
}

/** Whether the server let this call pass by this grant, or could have. */
export function uses({ objectRef, verb, responseStatus }: AuditEvent, granted: Granted): boolean {
  if (objectRef === undefined || [401, 403].includes(responseStatus?.code ?? 0)) return false;
  const resource = [objectRef.resource, ...(objectRef.subresource ? [objectRef.subresource] : [])].join('/');
  // An apply that creates is authorized for create as well; the log has the request's own verb alone.
  const verbs = verb === 'patch' && responseStatus?.code === 201 ? ['patch', 'create'] : [verb];
  return (
    resource === granted.resource &&
    (objectRef.apiGroup ?? '') === granted.group &&
    verbs.includes(granted.verb) &&
    (granted.name === undefined || granted.name === objectRef.name) &&
    (granted.namespace === undefined || granted.namespace === objectRef.namespace)
  );
}

export function grantText({ verb, group, resource, name, namespace }: Granted): string {
  const target = `${verb} ${group === '' ? 'core' : group}/${resource}`;
  return `${target}${name === undefined ? '' : ` name=${name}`}${namespace === undefined ? '' : ` namespace=${namespace}`}`;
}
