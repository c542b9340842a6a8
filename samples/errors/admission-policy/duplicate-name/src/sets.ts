import type { PolicyRequest } from 'kext';
import type { StatefulSet } from 'kext/apps/v1';

/** @policy */
export const isSmall = ({ object }: PolicyRequest<StatefulSet>) => (object.spec?.replicas ?? 1) < 5;
