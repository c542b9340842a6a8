import type { Log } from '../../api/log.js';
import type { Clock } from '../clock.js';
import type { AnyKind, KubernetesObject } from '../kubernetes-object.js';
import type { ProtobufError } from '../protobuf/protobuf-error.js';
import type { Transport, WatchEvent } from '../transport/transport.js';
import type { InformerMetrics, ListReason } from './informer-metrics.js';

/** Hears of one collection, in the order in which it changed. */
export interface Reflection {
  /** All objects there are, as of this version. */
  replaced(objects: readonly KubernetesObject[], version: string): void;
  changed(event: WatchEvent): void;
  /** Everything up to this version has been told. */
  reached(version: string): void;
  /** A list was no protobuf that is known; it is asked for as JSON. */
  misread(error: ProtobufError): void;
  /** The API server gave a sign of life. */
  heard(): void;
}

export interface Reflected {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: InformerMetrics;
  readonly kind: AnyKind;
  /** Undefined: all. */
  readonly namespace: string | undefined;
  readonly signal: AbortSignal;
}

/** How far a reflection is, and what went wrong on the way. */
export interface Progress {
  /** Up to which the reflection has been told everything; undefined: a list is needed. */
  version: string | undefined;
  /** Why a list is needed. */
  reason: ListReason;
  /** Whether the server can send the list as the beginning of the watch. */
  streams: boolean;
  /** The last watch said nothing: perhaps the API server has not reached the version. */
  isDoubtful: boolean;
  /** A list was not there in time: it is asked for in smaller pages. */
  isSlow: boolean;
  /** In a row. */
  failures: number;
}
