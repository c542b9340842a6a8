import type { MessageKind } from '../../../compiler/import/print-messages.js';
import * as admissionregistrationv1 from '../../../kubernetes/admissionregistration.k8s.io/v1.js';
import * as appsv1 from '../../../kubernetes/apps/v1.js';
import * as autoscalingv1 from '../../../kubernetes/autoscaling/v1.js';
import * as autoscalingv2 from '../../../kubernetes/autoscaling/v2.js';
import * as batchv1 from '../../../kubernetes/batch/v1.js';
import * as certificatesv1 from '../../../kubernetes/certificates.k8s.io/v1.js';
import * as coordinationv1 from '../../../kubernetes/coordination.k8s.io/v1.js';
import * as corev1 from '../../../kubernetes/core/v1.js';
import * as discoveryv1 from '../../../kubernetes/discovery.k8s.io/v1.js';
import * as eventsv1 from '../../../kubernetes/events.k8s.io/v1.js';
import * as flowcontrolv1 from '../../../kubernetes/flowcontrol.apiserver.k8s.io/v1.js';
import * as networkingv1 from '../../../kubernetes/networking.k8s.io/v1.js';
import * as nodev1 from '../../../kubernetes/node.k8s.io/v1.js';
import * as policyv1 from '../../../kubernetes/policy/v1.js';
import * as rbacv1 from '../../../kubernetes/rbac.authorization.k8s.io/v1.js';
import * as resourcev1 from '../../../kubernetes/resource.k8s.io/v1.js';
import * as schedulingv1 from '../../../kubernetes/scheduling.k8s.io/v1.js';
import * as storagev1 from '../../../kubernetes/storage.k8s.io/v1.js';
import type { AnyKind } from '../../../runtime/kubernetes-object.js';

const modules: readonly object[] = [
  admissionregistrationv1,
  appsv1,
  autoscalingv1,
  autoscalingv2,
  batchv1,
  certificatesv1,
  coordinationv1,
  corev1,
  discoveryv1,
  eventsv1,
  flowcontrolv1,
  networkingv1,
  nodev1,
  policyv1,
  rbacv1,
  resourcev1,
  schedulingv1,
  storagev1,
];

const kinds = modules.flatMap((module) => Object.values(module) as AnyKind[]);

/** The built-in kinds that have messages, by their keys. */
export const encodedKinds: ReadonlyMap<string, AnyKind> = new Map(
  kinds.filter(({ protobuf }) => protobuf !== undefined).map((kind) => [keyOf(kind), kind]),
);

export function keyOf({ group, version, kind }: MessageKind): string {
  return `${group}/${version} ${kind}`;
}
