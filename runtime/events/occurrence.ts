import type { AnyKind, KubernetesObject } from '../kubernetes-object.js';

/** Something to tell about an object. */
export interface Occurrence {
  readonly kind: AnyKind;
  readonly object: KubernetesObject;
  /** Who tells it: `<project>/<handler>`. */
  readonly controller: string;
  readonly type: 'Normal' | 'Warning';
  /** Why, in one word of upper camel case. */
  readonly reason: string;
  /** For people. */
  readonly note: string;
  /** What was done about it. */
  readonly action: string;
}
