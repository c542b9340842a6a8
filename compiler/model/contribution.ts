import type { CallPath } from './client-call.js';
import type { JsonObject } from './json.js';
import type { KindReference } from './kind.js';
import type { Location } from './location.js';

/** What an extension point adds to the output; `assemble/` merges them all. */
export type Contribution = Manifest | Permission | Route | Registration | Source | ControlPlaneFile | CelRule;

/** A Kubernetes object of its own. */
export interface Manifest {
  readonly kind: 'manifest';
  /** The file below manifests/, such as `webhooks.yaml` or `crds/memcacheds.cache.example.com.yaml`. */
  readonly file: string;
  readonly object: JsonObject;
}

/** One verb on one resource, for the project's ServiceAccount. */
export interface Permission {
  readonly kind: 'permission';
  readonly verb: string;
  readonly group: string;
  readonly resource: string;
  readonly subresource?: string;
  /** Only on the object of this name. */
  readonly name?: string;
  /** Only in this namespace; undefined for wherever the project watches. */
  readonly namespace?: string;
  /** A cluster-scoped resource: always a ClusterRole, also where only some namespaces are watched. */
  readonly clusterScoped: boolean;
  /** The function that asked for it. */
  readonly why: PermissionCause;
}

export interface PermissionCause {
  readonly function: string;
  readonly at: Location;
  readonly reason?: string;
  /** Of a client call: what is called, and how the function gets there. */
  readonly call?: { readonly method: string; readonly path: CallPath };
}

/** A path on the one HTTPS server: a webhook's. */
export interface Route {
  readonly kind: 'route';
  /** Such as `/mutate/label-pod`. */
  readonly path: string;
  /** The runtime's word for what stands there: `validates`, `mutates`. */
  readonly handler: 'validates' | 'mutates' | 'converts';
  readonly function: FunctionReference;
  /** Passed to the runtime as they are. */
  readonly options: JsonObject;
}

/** Something that `generated/main.ts` hands to the runtime: a controller, a finalizer, a mapping. */
export interface Registration {
  readonly kind: 'registration';
  readonly handler: 'controller' | 'finalizes' | 'enqueues';
  /** The name of the controller that it belongs to. */
  readonly name: string;
  readonly function: FunctionReference;
  readonly resource: KindReference;
  /** The kinds of the children that it keeps: watched as well, and a change of one is a change of its owner. */
  readonly owns: readonly KindReference[];
  readonly options: JsonObject;
}

/** An exported function of the user's. */
export interface FunctionReference {
  readonly file: string;
  readonly name: string;
}

/** A file printed from a template of this extension point. */
export interface Source {
  readonly kind: 'source';
  readonly path: string;
  /** Below templates/, without its suffix, such as `controller/main`. */
  readonly template: string;
  readonly data: JsonObject;
}

/** What an API server or scheduler must be started with, below manifests/control-plane/. */
export interface ControlPlaneFile {
  readonly kind: 'controlPlane';
  readonly file: string;
  readonly object: JsonObject;
}

/** A rule or policy in CEL: no file of its own, but what `kext explain rules` prints. */
export interface CelRule {
  readonly kind: 'celRule';
  /** The function or tag that it comes from; undefined for one written by hand. */
  readonly from?: string;
  /** Such as `Memcached v1 spec`, or the name of a policy. */
  readonly place: string;
  readonly expression: string;
  readonly messageExpression?: string;
  /** As the API server estimates it, which allows so much for one rule; undefined where nothing is estimated. */
  readonly cost?: { readonly estimate: number; readonly limit: number };
}
