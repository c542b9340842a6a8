import type { CachedReader } from '../../api/client.js';
import type { AnyKind, KubernetesObject } from '../kubernetes-object.js';
import type { Transport } from '../transport/transport.js';

/** What a handler's client is made of: `createClient(settings)`. */
export interface ClientSettings {
  readonly transport: Transport;
  /** `<project>/<name of the handler>`. */
  readonly fieldManager: string;
  /** Of the handler's object; undefined for a cluster-scoped one. */
  readonly namespace: string | undefined;
  /** Where `list` looks when it is given no namespace. */
  readonly watch: 'cluster' | readonly string[];
  readonly cached: CachedReader;
  readonly signal: AbortSignal;
  readonly writes: WriteObserver;
}

/**
 * Hears of each write that was not a dry run, before the handler does. The object of the API server's answer is the
 * handler's own: whoever keeps it copies it.
 */
export interface WriteObserver {
  wrote(kind: AnyKind, object: KubernetesObject): void;
  /** It is gone; one that only began to go, because it has finalizers, is `wrote`. */
  deleted(kind: AnyKind, object: DeletedObject): void;
}

export interface DeletedObject {
  readonly namespace: string | undefined;
  readonly name: string;
  readonly uid: string;
}
