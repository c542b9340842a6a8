import type { AdmissionRequest } from 'kext';
import type { Pod } from 'kext/core/v1';

/**
 * Refuses `kubectl exec` and `kubectl attach` where a namespace says that it is in production.
 *
 * @validates
 * @operations CONNECT
 * @subresources exec attach
 * @namespaceSelector {"matchLabels": {"pod-guard.example.com/stage": "production"}}
 * @matchPolicy Exact
 * @sideEffects None
 */
export function forbidShells({ name, userInfo, subResource }: AdmissionRequest<Pod, 'CONNECT'>) {
  return {
    allowed: userInfo.groups?.includes('pod-guard:on-call') ?? false,
    message: `${subResource} into ${name} is for those on call`,
    auditAnnotations: { user: userInfo.username },
  };
}
