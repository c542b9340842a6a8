import type { Configuration } from '../model/resource.js';

export interface Ports {
  readonly webhook: number;
  readonly metrics: number;
  readonly health: number;
}

/** The ports that the runtime listens on. */
export function portsOf({ secureMetrics }: Configuration): Ports {
  return { webhook: 9443, metrics: secureMetrics ? 8443 : 8080, health: 8081 };
}
