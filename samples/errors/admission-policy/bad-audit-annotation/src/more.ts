import type { PolicyRequest } from 'kext';
import type { Pod } from 'kext/core/v1';

/** @auditAnnotation isNamed */
export const nameOf = ({ object }: PolicyRequest<Pod>) => object.metadata.name;
