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
