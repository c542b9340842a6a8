import type { PolicyRequest } from 'kext';
import type { Pod } from 'kext/core/v1';

/** @policy */
export const marks = ({ object }: PolicyRequest<Pod>) => ({
  ...object,
  metadata: { ...object.metadata, labels: { ...object.metadata.labels, seen: 'yes' } },
});
