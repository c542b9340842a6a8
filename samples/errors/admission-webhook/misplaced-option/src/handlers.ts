import type { Pod } from 'kext/core/v1';

/** @failurePolicy Ignore */
export function isPinned(pod: Pod) {
  return pod.spec?.containers.every(({ image }) => image?.includes('@'));
}
