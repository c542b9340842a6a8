import type { PolicyRequest } from 'kext';
import type { Pod } from 'kext/core/v1';

/** @policy */
export const setsGracePeriod = ({ object }: PolicyRequest<Pod, 'CREATE'>) =>
  object.spec !== undefined && { ...object, spec: { ...object.spec, terminationGracePeriodSeconds: 5 } };
