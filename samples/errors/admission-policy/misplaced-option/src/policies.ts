import type { PolicyRequest } from 'kext';
import type { Pod } from 'kext/core/v1';

/**
 * @policy
 * @timeoutSeconds 5
 * @paramRef {"name": "default"}
 */
export const named = ({ object }: PolicyRequest<Pod>) => object.metadata.name !== 'admin';

/** @actions Warn */
export const nothing = ({ object }: PolicyRequest<Pod>) => object.metadata.name !== 'admin';

/** @policy
 *  @actions Warn */
export const marks = ({ object }: PolicyRequest<Pod>) => ({
  ...object,
  metadata: { ...object.metadata, labels: { ...object.metadata.labels, seen: 'yes' } },
});

/** @policy
 *  @reinvocationPolicy IfNeeded
 *  @auditAnnotation named */
export const decides = ({ object }: PolicyRequest<Pod>) => object.metadata.name !== 'admin';
