import type { Context } from 'kext';
import type { ConfigMap } from 'kext/core/v1';

/** @controller */
export async function reconcileSettings(settings: ConfigMap, { log }: Context<ConfigMap>) {
  log.info(settings.metadata.name);
}

/**
 * @enqueues reconcile-settings
 * @workers 4
 */
export async function settingsOf(settings: ConfigMap) {
  return [settings.metadata];
}
