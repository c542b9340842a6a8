import type { LabelSelector } from '../kubernetes/meta/v1.js';

/** Of every call that changes something. */
export interface WriteOptions {
  /** The API server answers as if it had, and changes nothing. */
  readonly dryRun?: boolean | undefined;
}

export interface ApplyOptions extends WriteOptions {
  /** Takes fields over from other field managers instead of failing with a conflict. */
  readonly force?: boolean | undefined;
}

export interface DeleteOptions extends WriteOptions {
  /** What becomes of the objects that this one owns. Left out: the kind's own default. */
  readonly propagationPolicy?: 'Orphan' | 'Background' | 'Foreground' | undefined;
  readonly gracePeriodSeconds?: number | undefined;
  /** Only the object of this state: any other is a conflict. */
  readonly preconditions?: { readonly uid?: string | undefined; readonly resourceVersion?: string | undefined };
}

export interface ListOptions {
  /** Left out: everywhere that the project watches. */
  readonly namespace?: string | undefined;
  /** In Kubernetes' text form, such as `app=web,tier!=cache`, or as an object. */
  readonly labelSelector?: string | LabelSelector | undefined;
  /** Such as `metadata.name=web`; on live lists only what the kind lets select. */
  readonly fieldSelector?: string | undefined;
}

/** How `patch` sends a change. */
export type Patch<Input> =
  /** RFC 7386: what is null is removed, lists are replaced. */
  | { readonly merge: DeepPartial<Input> }
  /** Kubernetes' own: lists are merged by their keys. Built-in kinds only. */
  | { readonly strategic: DeepPartial<Input> }
  /** RFC 6902. */
  | { readonly json: readonly JsonPatchOperation[] };

export type JsonPatchOperation =
  | { readonly op: 'add' | 'replace' | 'test'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'move' | 'copy'; readonly from: string; readonly path: string };

/** Every field optional and removable. */
export type DeepPartial<Value> = Value extends readonly unknown[]
  ? Value
  : Value extends object
    ? { [Field in keyof Value]?: DeepPartial<Value[Field]> | null | undefined }
    : Value;
