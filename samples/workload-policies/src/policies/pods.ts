import type { PolicyRequest } from 'kext';
import type { Container, Pod } from 'kext/core/v1';
import type { Limits } from '../api/v1/limits.js';

/**
 * Images come from registries that the limits name.
 * @policy
 * @paramRef {"name": "default"}
 */
export function imagesAreOurs({ object }: PolicyRequest<Pod>, { spec }: Limits): boolean | string {
  const foreign = object.spec?.containers.find(({ image = '' }) => !spec.registries.some((it) => image.startsWith(it)));
  return foreign === undefined || `the image of ${foreign.name} is from elsewhere`;
}

/**
 * Containers are not privileged, but in namespaces labelled so, or for those who may use the host.
 * @policy
 */
export function nothingIsPrivileged(request: PolicyRequest<Pod, 'CREATE'>): boolean {
  const { object, namespaceObject, authorizer } = request;
  if (namespaceObject?.metadata.labels?.privileged === 'true') return true;
  const containers = [object.spec?.containers ?? [], object.spec?.initContainers ?? []];
  const ask = authorizer.group('policies.example.com').resource('hosts').name('all');
  return containers.every((some) => !some.some(isPrivileged)) || ask.check('use').allowed();
}

const isPrivileged = ({ securityContext }: Container): boolean =>
  securityContext?.privileged === true || (securityContext?.capabilities?.add ?? []).includes('SYS_ADMIN');

/** Static pods are the node's own business.
 *  @matches nothingIsPrivileged */
export const isNoNode = ({ userInfo }: PolicyRequest<Pod, 'CREATE'>) =>
  !userInfo.username.startsWith('system:node:') && !(userInfo.groups ?? []).includes('system:nodes');

/**
 * Images that go on changing are pulled each time.
 * @policy
 */
export const movingImagesArePulled = ({ object }: PolicyRequest<Pod, 'CREATE'>) =>
  object.spec && {
    ...object,
    spec: {
      ...object.spec,
      containers: object.spec.containers.map((container) => ({
        ...container,
        ...(/(^[^:]+|:latest)$/.test(container.image ?? '') && { imagePullPolicy: 'Always' as const }),
      })),
    },
  };

/**
 * Pods of a namespace that is labelled so may run where machines come and go.
 * @policy
 * @reinvocationPolicy IfNeeded
 */
export function spotIsTolerated({ object, namespaceObject }: PolicyRequest<Pod, 'CREATE'>) {
  const tolerations = object.spec?.tolerations ?? [];
  if (namespaceObject?.metadata.labels?.machines !== 'spot' || tolerations.some(({ key }) => key === 'spot')) return;
  return { ...object, spec: { ...object.spec, tolerations: [...tolerations, { key: 'spot', operator: 'Exists' }] } };
}
