import type { PolicyRequest } from 'kext';
import type { Pod } from 'kext/core/v1';

/** @policy */
export const isNamed = ({ object }: PolicyRequest<Pod>) => object.metadata.name !== 'admin';

/** @matches isName */
export const isNoNode = ({ userInfo }: PolicyRequest<Pod>) => userInfo.username !== 'node';

/** @matches isNamed */
export const isNoUser = ({ userInfo }: PolicyRequest<Pod>) => !userInfo.username.startsWith('user:');
