import type { Kind } from '../api/kind.js';

/** All that an operator consists of: what generated/main.ts hands to `start`. */
export interface Operator {
  readonly name: string;
  /** Where the operator itself runs. */
  readonly namespace: string;
  /** The namespaces whose objects it sees. */
  readonly watch: 'cluster' | readonly string[];
  /** The name of the leader's Lease. */
  readonly lease: string;
  readonly controllers: readonly Controller[];
  readonly finalizers: readonly Finalizer[];
  readonly mappings: readonly Mapping[];
  readonly webhooks: readonly Webhook[];
}

/** A function of the user's: the compiler has checked that its signature fits the kind. */
export type Handler = (...parameters: never[]) => unknown;

/** A `@controller`. A union of kinds is one entry for each, under one name. */
export interface Controller {
  /** Unique; with the operator's name it is the field manager. */
  readonly name: string;
  readonly kind: Kind<unknown, unknown>;
  /** What its objects own, where the compiler knows it: watched from the start. */
  readonly owns?: readonly Kind<unknown, unknown>[];
  readonly handler: Handler;
  readonly options: ControllerOptions;
}

export interface ControllerOptions {
  /** How many objects at a time; 1 where it is left out. */
  readonly workers?: number;
  /** For one call, as Go writes durations. */
  readonly timeout?: string;
}

/** A `@finalizes`. */
export interface Finalizer {
  readonly name: string;
  readonly kind: Kind<unknown, unknown>;
  /** As of a controller. */
  readonly owns?: readonly Kind<unknown, unknown>[];
  readonly handler: Handler;
  readonly options: FinalizerOptions;
}

export interface FinalizerOptions extends ControllerOptions {
  /** What stands in metadata.finalizers. */
  readonly finalizer: string;
}

/** An `@enqueues`. */
export interface Mapping {
  /** Of the controller whose objects the handler names. */
  readonly name: string;
  /** The kind that is watched. */
  readonly kind: Kind<unknown, unknown>;
  readonly handler: Handler;
  readonly options: { readonly [name: string]: never };
}

/** A path on the HTTPS server. */
export interface Webhook {
  readonly path: string;
  readonly type: 'validates' | 'mutates';
  readonly handler: Handler;
  readonly options: WebhookOptions;
}

export interface WebhookOptions {
  /** For logs and metrics. */
  readonly name: string;
}
