import type { PolicyRequest } from 'kext';
import type { DaemonSet, Deployment, ReplicaSet, StatefulSet } from 'kext/apps/v1';
import type { CronJob, Job } from 'kext/batch/v1';
import type { Container, Pod, PodSpec, Volume } from 'kext/core/v1';

type Workload = Pod | Deployment | ReplicaSet | StatefulSet | DaemonSet | Job | CronJob;

/** The pods that a workload makes. */
function podOf(object: Workload): PodSpec | undefined {
  if (object.kind === 'Pod') return object.spec;
  if (object.kind === 'CronJob') return object.spec?.jobTemplate.spec?.template.spec;
  return object.spec?.template?.spec;
}

const containersOf = (pod: PodSpec) => [
  ...pod.containers,
  ...(pod.initContainers ?? []),
  ...(pod.ephemeralContainers ?? []),
];

const volumesAllowed = ({
  configMap,
  csi,
  downwardAPI,
  emptyDir,
  ephemeral,
  persistentVolumeClaim,
  projected,
  secret,
}: Volume) =>
  [configMap, csi, downwardAPI, emptyDir, ephemeral, persistentVolumeClaim, projected, secret].some(
    (it) => it !== undefined,
  );

const isWindows = (pod: PodSpec) => pod.os?.name === 'windows';

const runsAsNobody = (pod: PodSpec, { securityContext }: Pick<Container, 'securityContext'>) =>
  (securityContext?.runAsNonRoot ?? pod.securityContext?.runAsNonRoot ?? false) &&
  (securityContext?.runAsUser ?? pod.securityContext?.runAsUser ?? 1) !== 0;

const profileIsKnown = (type: string | undefined) => type === 'RuntimeDefault' || type === 'Localhost';

/**
 * The Pod Security Standard "restricted", for whatever makes pods.
 * @policy
 */
export function restricted({ object }: PolicyRequest<Workload>): boolean | string {
  const pod = podOf(object);
  if (pod === undefined) return true;
  if (pod.hostNetwork || pod.hostPID || pod.hostIPC) return 'pods keep off the namespaces of their host';
  if (!(pod.volumes ?? []).every(volumesAllowed)) return 'volumes are of the kinds that a namespace owns';
  const containers = containersOf(pod);
  if (containers.some(({ ports }) => (ports ?? []).some(({ hostPort }) => (hostPort ?? 0) !== 0)))
    return 'no ports of the host';
  if (containers.some(({ securityContext }) => securityContext?.privileged)) return 'no privileged containers';
  if (isWindows(pod)) return true;
  const escalating = containers.find(({ securityContext }) => securityContext?.allowPrivilegeEscalation !== false);
  if (escalating) return `${escalating.name} may gain privileges`;
  const root = containers.find((container) => !runsAsNobody(pod, container));
  if (root) return `${root.name} may run as root`;
  const type = pod.securityContext?.seccompProfile?.type;
  const open = containers.find(({ securityContext }) => !profileIsKnown(securityContext?.seccompProfile?.type ?? type));
  if (open) return `${open.name} has no seccomp profile`;
  return (
    containers.every(({ securityContext }) => {
      const { drop = [], add = [] } = securityContext?.capabilities ?? {};
      return drop.includes('ALL') && add.every((it) => it === 'NET_BIND_SERVICE');
    }) || 'capabilities are dropped'
  );
}

/** Labels say whose it is, on the pods as well.
 *  @policy */
export function teamIsTold({ object }: PolicyRequest<Deployment | StatefulSet>): boolean | string {
  const { metadata, spec } = object;
  const team = metadata.labels?.team;
  if (team === undefined) return `${object.kind} ${metadata.name} has no team`;
  return spec?.template.metadata?.labels?.team === team;
}

/** What goes on running has replicas, what ends has none.
 *  @policy */
export function endsOrStays({ object }: PolicyRequest<Deployment | Job, 'CREATE'>): boolean | string {
  switch (object.kind) {
    case 'Deployment':
      return (object.spec?.replicas ?? 1) > 0;
    case 'Job':
      return object.spec?.completions === object.spec?.parallelism || 'completions differ';
    default:
      return false;
  }
}

/** @auditAnnotation restricted */
export const kindOfWorkload = ({ object }: PolicyRequest<Workload>) => `${object.kind} of ${object.apiVersion}`;

/** Images have a version, and there are not too many of them.
 *  @policy */
export function imagesHaveVersions({ object }: PolicyRequest<Pod>): boolean | string {
  let images = 0;
  for (const { image = '' } of object.spec?.containers ?? []) {
    const [, name = '', major] = image.match(/^([^:]+):v?(\d{1,4})(?:\.\d+)*$/) ?? [];
    if (major === undefined) return `${image} has no version`;
    if (Number(major) === 0 && name !== '') return `${name} is no release`;
  }
  for (const { image } of object.spec?.initContainers ?? []) if (image !== undefined) images++;
  if (object.metadata.labels?.many !== undefined) images -= 2;
  return images < 3;
}
