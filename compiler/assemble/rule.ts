import type { JsonObject } from '../model/json.js';

/** A verb on a resource, and, where it has one, on one object of it: the smallest thing that RBAC can grant. */
export interface Grant {
  readonly group: string;
  /** With its subresource, such as `deployments/scale`. */
  readonly resource: string;
  readonly name: string | undefined;
  readonly verb: string;
  /** The functions that need it, with their reasons. */
  readonly why: readonly string[];
}

/** A PolicyRule: it grants every verb on every resource of every group, for every name where there are names. */
export interface Rule {
  readonly groups: readonly string[];
  readonly resources: readonly string[];
  /** Empty for all names. */
  readonly names: readonly string[];
  readonly verbs: readonly string[];
  readonly why: readonly string[];
}

export function policyRule({ groups, resources, names, verbs }: Rule): JsonObject {
  return { apiGroups: groups, resources, ...(names.length > 0 && { resourceNames: names }), verbs };
}
