import type { AdmissionRequest } from 'kext';
import type { ConfigMap } from 'kext/core/v1';

/** @validates */
export const checkSettings = ({ object }: AdmissionRequest<ConfigMap, 'CREATE' | 'UPDATE' | 'DELETE'>) => ({
  allowed: object?.data !== undefined,
});

type Asked = AdmissionRequest<ConfigMap, 'CREATE' | 'UPDATE' | 'DELETE'>;

/** @matches checkSettings */
export const isWatched = ({ object, oldObject }: Asked) =>
  (object ?? oldObject)?.metadata.labels?.['example.com/watched'] === 'yes';

/** @matches checkSettings */
export function dataChanges({ object, oldObject, operation, userInfo }: Asked): boolean {
  if (operation === 'DELETE') return !(userInfo.groups ?? []).includes('system:masters');
  return object?.data?.size !== oldObject?.data?.size || (object?.data?.size?.length ?? 0) > 3;
}
