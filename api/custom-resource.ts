import type { ObjectMeta } from '../kubernetes/meta/v1.js';

/**
 * The base of a custom resource's interface. `Spec | undefined` makes spec optional; without `Status` there is none;
 * `Meta` narrows metadata, as in `ObjectMeta & { name: DnsLabel }`.
 */
export interface CustomResource<Spec, Status = undefined, Meta extends ObjectMeta = ObjectMeta> {
  readonly apiVersion?: string;
  readonly kind?: string;
  metadata: Meta & { name: string };
  spec: Spec;
  status?: Status;
}
