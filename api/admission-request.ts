/** What the API server asks a webhook: the `request` of an AdmissionReview of admission.k8s.io/v1. */
export type Operation = 'CREATE' | 'UPDATE' | 'DELETE' | 'CONNECT';

/**
 * `T` is a kind or a union of kinds; `Op` the operations that the webhook is called for. A check of `operation` tells
 * which of `object` and `oldObject` there is:
 *
 * | | object | oldObject |
 * | --- | --- | --- |
 * | CREATE | as it would be stored; in a mutating webhook still without uid, and without name under a generateName | null |
 * | UPDATE | the new state | the stored state |
 * | DELETE | null | the stored state |
 * | CONNECT | the options, such as a PodExecOptions | null |
 */
export type AdmissionRequest<T, Op extends Operation = 'CREATE' | 'UPDATE'> = Op extends Operation
  ? RequestOf<T, Op>
  : never;

/** A request of one operation. */
export interface RequestOf<T, Op extends Operation> {
  /** Of this call; the same for every webhook that the object passes. */
  readonly uid: string;
  readonly operation: Op;
  readonly object: Op extends 'CREATE' | 'UPDATE' ? T : Op extends 'CONNECT' ? ConnectOptions : null;
  readonly oldObject: Op extends 'UPDATE' | 'DELETE' ? T : null;
  /** The kind that the webhook is for; `requestKind` is the one that was sent, when an equivalent version was. */
  readonly kind: GroupVersionKind;
  readonly resource: GroupVersionResource;
  /** Such as `status` or `scale`; undefined on the object itself. */
  readonly subResource?: string;
  readonly requestKind?: GroupVersionKind;
  readonly requestResource?: GroupVersionResource;
  readonly requestSubResource?: string;
  /** Undefined on a CREATE whose name the API server chooses. */
  readonly name?: string;
  /** Undefined for cluster-scoped objects. */
  readonly namespace?: string;
  readonly userInfo: UserInfo;
  /** Nothing will be stored: have no side effect. */
  readonly dryRun: boolean;
  /** CreateOptions, UpdateOptions or DeleteOptions of meta.k8s.io/v1; null on CONNECT. */
  readonly options: { readonly [field: string]: unknown } | null;
}

export interface ConnectOptions {
  readonly apiVersion: string;
  readonly kind: string;
  readonly [field: string]: unknown;
}

export interface UserInfo {
  readonly username: string;
  readonly uid?: string;
  readonly groups?: readonly string[];
  readonly extra?: { readonly [key: string]: readonly string[] };
}

export interface GroupVersionKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

export interface GroupVersionResource {
  readonly group: string;
  readonly version: string;
  readonly resource: string;
}
