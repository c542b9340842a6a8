import type { PolicyRequest } from 'kext';
import type { Deployment } from 'kext/apps/v1';
import type { Container, Namespace, Pod, PodSpec } from 'kext/core/v1';

const containersOf = (spec: PodSpec | undefined) => [...(spec?.containers ?? []), ...(spec?.initContainers ?? [])];
const imageOf = ({ image }: Container) => image ?? 'none';
const images = (pod: Pod) => containersOf(pod.spec).map(imageOf);

/** Every image has a digest.
 *  @policy */
export function imagesArePinned({ object, operation }: PolicyRequest<Pod>): boolean | string {
  const floating = images(object).filter((image) => !image.includes('@sha256:'));
  if (operation === 'UPDATE') return floating.length <= 1;
  return floating.length === 0 || `without a digest: ${floating.join(', ')}`;
}

/** @auditAnnotation imagesArePinned */
export const allImages = ({ object }: PolicyRequest<Pod>) => images(object).join(' ');

/** @auditAnnotation imagesArePinned */
export const firstImage = ({ object }: PolicyRequest<Pod>) => images(object)[0];

/** The owner of a namespace is one that the user may act for.
 *  @policy */
export function ownerIsOwn({ object, oldObject, authorizer, userInfo }: PolicyRequest<Namespace>): boolean {
  const owner = object.metadata.labels?.owner ?? object.metadata.annotations?.owner ?? 'nobody';
  const before = oldObject?.metadata.labels?.owner ?? 'nobody';
  if (owner === 'nobody') return before === 'nobody';
  const may = authorizer.group('example.com').resource('owners').name(owner).check('use').allowed();
  return owner === userInfo.username || (may && before !== 'x') || (may && owner === before);
}

/** A surge that is a percentage stays below one hundred.
 *  @policy */
export function surgeIsSmall({ object }: PolicyRequest<Deployment, 'CREATE'>): boolean | string {
  const surge = object.spec?.strategy?.rollingUpdate?.maxSurge ?? '25%';
  const replicas = object.spec?.replicas ?? 1;
  if (typeof surge === 'string') return surge.length <= 3 || `${surge} of ${replicas} is too much`;
  return surge <= replicas || `${surge} is more than ${replicas}`;
}

/** Whoever makes a pod is written on it, with its images.
 *  @policy */
export function writeDown({ object, userInfo }: PolicyRequest<Pod, 'CREATE'>) {
  const all = images(object).join(',');
  const author = userInfo.username.startsWith('system:') ? 'system' : userInfo.username;
  return {
    ...object,
    metadata: {
      ...object.metadata,
      annotations: {
        ...object.metadata.annotations,
        'example.com/author': author,
        'example.com/both': `${author}: ${all}`,
        'example.com/images': all,
      },
      finalizers: [...(object.metadata.finalizers ?? []), author],
    },
  };
}

/** What is read as it is: the server knows no type of it.
 *  @policy */
export function isReadOnly({ object }: PolicyRequest<Pod>): boolean | string {
  const [first] = [object.spec?.containers[0]];
  if (object.spec?.hostNetwork) return object.spec.nodeName ?? false;
  return first?.securityContext?.readOnlyRootFilesystem ?? first?.tty ?? true;
}

/** @matches isReadOnly */
export const hasPlainHosts = ({ object }: PolicyRequest<Pod>) => object.spec?.hostIPC ?? true;

/** @auditAnnotation isReadOnly */
export const node = ({ object }: PolicyRequest<Pod>) => object.spec?.nodeName;
