import type { PolicyRequest } from 'kext';
import type { Pod, Service } from 'kext/core/v1';

/** @policy */
export const isNamed = ({ object }: PolicyRequest<Pod>) => object.metadata.name !== 'admin';

/** @policy */
export const marks = ({ object }: PolicyRequest<Pod>) => ({
  ...object,
  metadata: { ...object.metadata, labels: { ...object.metadata.labels, seen: 'yes' } },
});

/** @auditAnnotation isNamd */
export const misspelt = ({ object }: PolicyRequest<Pod>) => object.metadata.name;

/** @auditAnnotation isNamed */
export const ofServices = ({ object }: PolicyRequest<Service>) => object.metadata.name;

/** @auditAnnotation isNamed */
export const counts = ({ object }: PolicyRequest<Pod>) => object.spec?.containers.length;

/** @auditAnnotation marks */
export const ofChange = ({ operation }: PolicyRequest<Pod>) => operation;

/** @auditAnnotation isNamed */
export const nameOf = ({ object }: PolicyRequest<Pod>) => object.metadata.generateName;
