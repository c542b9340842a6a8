import type { Kind } from '../api/kind.js';
import type { ObjectMeta } from '../kubernetes/meta/v1.js';

/** Any object as the API server returns it. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: StoredMeta;
  readonly [field: string]: unknown;
}

/** Metadata with what every stored object has. */
export interface StoredMeta extends Readonly<ObjectMeta> {
  readonly name: string;
  readonly uid: string;
  readonly resourceVersion: string;
}

/** A kind whose types nobody looks at. */
export type AnyKind = Kind<unknown, unknown>;
