import type { AdmissionRequest, Operation } from './admission-request.js';
import type { ClusterReadMeta } from './metadata.js';

/** What a policy sees: the request, the namespace of its object and what its user may do. */
export type PolicyRequest<T, Op extends Operation = 'CREATE' | 'UPDATE'> = AdmissionRequest<T, Op> & {
  /** Null for cluster-scoped objects. */
  readonly namespaceObject: { readonly metadata: ClusterReadMeta } | null;
  readonly authorizer: Authorizer;
};

/** Questions to the API server's authorizer about the user of the request. */
export interface Authorizer {
  group(group: string): GroupCheck;
  path(path: string): PathCheck;
  serviceAccount(namespace: string, name: string): Authorizer;
}

export interface GroupCheck {
  resource(resource: string): ResourceCheck;
}

export interface ResourceCheck {
  subresource(subresource: string): ResourceCheck;
  namespace(namespace: string): ResourceCheck;
  name(name: string): ResourceCheck;
  check(verb: string): Decision;
}

export interface PathCheck {
  check(verb: string): Decision;
}

export interface Decision {
  allowed(): boolean;
  reason(): string;
}
