import type { PolicyRequest } from 'kext';
import type { Pod } from 'kext/core/v1';

/** @policy */
export const copiesContainers = ({ object }: PolicyRequest<Pod, 'CREATE'>) =>
  object.spec && {
    ...object,
    spec: {
      ...object.spec,
      initContainers: object.spec.containers.map((container) => ({ ...container, name: `init-${container.name}` })),
    },
  };
