import type { PolicyRequest } from 'kext';
import type { Pod } from 'kext/core/v1';

/** @matches isNamed */
export const isNoUser = ({ userInfo }: PolicyRequest<Pod>) => userInfo.username !== 'user';
