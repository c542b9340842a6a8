import type { PolicyRequest } from 'kext';
import type { Pod } from 'kext/core/v1';

/** @policy */
export const isSmall = ({ object }: PolicyRequest<Pod>) => (object.spec?.containers ?? []).length < 5;
