import type { ObjectMeta } from '../kubernetes/meta/v1.js';
import type { DateTime } from './scalars.js';

/** Metadata of a namespaced object as the API server returns it. */
export interface ReadMeta extends ObjectMeta {
  name: string;
  namespace: string;
  uid: string;
  resourceVersion: string;
  creationTimestamp: DateTime;
}

/** Metadata of a cluster-scoped object as the API server returns it. */
export interface ClusterReadMeta extends ObjectMeta {
  name: string;
  namespace?: never;
  uid: string;
  resourceVersion: string;
  creationTimestamp: DateTime;
}

/** Metadata as it is sent: what the API server fills in by itself is left out. */
export interface InputMeta {
  name: string;
  /** Left out: the namespace of the object that the handler was called for. */
  namespace?: string | undefined;
  labels?: { [key: string]: string } | undefined;
  annotations?: { [key: string]: string } | undefined;
  finalizers?: string[] | undefined;
}

/** An object to create whose name ends in characters that the API server chooses. */
export type GeneratedName<Input> = Omit<Input, 'metadata'> & {
  metadata: Omit<InputMeta, 'name'> & { generateName: string };
};
