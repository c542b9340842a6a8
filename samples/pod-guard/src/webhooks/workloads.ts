import type { PodSpec } from 'kext/core/v1';

/** All containers of a pod, whenever they run. */
export function containersOf(pod: PodSpec | undefined) {
  return [...(pod?.initContainers ?? []), ...(pod?.containers ?? []), ...(pod?.ephemeralContainers ?? [])];
}

/** `nginx` and `nginx:latest` float, `nginx:1.29` and `nginx@sha256:…` don't. */
export function floats(image: string): boolean {
  if (image.includes('@')) return false;
  const tag = /:([^:/]+)$/.exec(image)?.[1];
  return tag === undefined || tag === 'latest';
}
