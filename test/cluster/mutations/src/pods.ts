import type { PolicyRequest } from 'kext';
import type { Pod } from 'kext/core/v1';

type Created = PolicyRequest<Pod, 'CREATE'>;

const team = 'example.com/team';

/** @policy */
export const labelTeam = ({ object }: Created) => ({
  ...object,
  metadata: {
    ...object.metadata,
    labels: { ...object.metadata.labels, [team]: object.metadata.labels?.[team] ?? 'nobody', checked: 'yes' },
  },
});

/** What is written before a spread counts where there is nothing.
 *  @policy */
export const fillIn = ({ object }: Created) =>
  object.spec && {
    ...object,
    metadata: { ...object.metadata, labels: { [team]: 'nobody', ...object.metadata.labels } },
    spec: {
      terminationGracePeriodSeconds: 7,
      ...object.spec,
      nodeSelector: { 'kubernetes.io/os': 'linux', ...object.spec.nodeSelector, disk: 'any' },
      containers: object.spec.containers.map((container) => ({
        imagePullPolicy: 'IfNotPresent' as const,
        ...container,
        securityContext: { privileged: true, ...container.securityContext },
      })),
    },
  };

/** @policy */
export function pullAlways({ object }: Created) {
  if (object.spec === undefined) return undefined;
  const { containers } = object.spec;
  return {
    ...object,
    spec: {
      ...object.spec,
      containers: containers.map((container) => ({
        ...container,
        imagePullPolicy: container.image?.endsWith(':latest') ? 'Always' : container.imagePullPolicy,
      })),
    },
  };
}

/** @policy */
export const tolerateSpot = ({ object }: Created) => ({
  ...object,
  spec: {
    ...object.spec,
    tolerations: [
      ...(object.spec?.tolerations ?? []),
      { key: 'spot', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 30 },
    ],
  },
});

/** @policy */
export const placeOnLinux = ({ object }: Created) => ({
  ...object,
  spec: { ...object.spec, nodeSelector: { ...object.spec?.nodeSelector, 'kubernetes.io/os': 'linux' } },
});

/** @policy */
export const noToken = ({ object }: Created) =>
  object.metadata.labels?.app === 'x' && object.spec
    ? {
        ...object,
        spec: {
          ...object.spec,
          automountServiceAccountToken: false,
          terminationGracePeriodSeconds: Math.min(object.spec.terminationGracePeriodSeconds ?? 30, 20),
          ...(object.spec.hostNetwork === true && { dnsPolicy: 'ClusterFirstWithHostNet' }),
        },
      }
    : object;

/** @policy */
export const dropAnnotation = ({ object }: Created) => ({
  ...object,
  metadata: { ...object.metadata, annotations: { ...object.metadata.annotations, secret: undefined } },
});

/** @policy */
export const dropCapabilities = ({ object }: Created) =>
  object.spec && {
    ...object,
    spec: {
      ...object.spec,
      containers: object.spec.containers.map((container) => ({
        ...container,
        securityContext: {
          ...container.securityContext,
          capabilities: { ...container.securityContext?.capabilities, drop: ['ALL'] },
        },
        env: [...(container.env ?? []), { name: 'POD', value: object.metadata.name ?? 'x' }],
      })),
    },
  };

/** @policy */
export const addSidecar = ({ object, operation }: Created) => {
  const { spec } = object;
  if (!spec || spec.containers.some(({ name }) => name === 'proxy')) return object;
  const proxy = { name: 'proxy', image: 'registry.example.com/proxy:1', ports: [{ name: 'p', containerPort: 15001 }] };
  const containers = spec.containers.map((container) => ({ ...container, stdin: false, tty: operation === 'CREATE' }));
  return { ...object, spec: { ...spec, containers: [...containers, proxy] } };
};

/** @policy */
export const withoutDebug = ({ object }: Created) =>
  object.spec && {
    ...object,
    spec: {
      ...object.spec,
      initContainers: object.spec.initContainers?.filter(({ name }) => name !== 'debug'),
    },
  };

/** @policy */
export const oneFinalizer = ({ object }: Created) => ({
  ...object,
  metadata: { ...object.metadata, finalizers: ['example.com/a', ...(object.metadata.finalizers ?? [])] },
});
