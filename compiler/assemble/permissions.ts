import type { Contribution, Permission } from '../model/contribution.js';
import type { Model } from '../model/resource.js';
import { runtimePermissions } from './runtime-permissions.js';

/** What the project's ServiceAccount has to be granted: what handlers ask for, and what the runtime itself calls. */
export function permissionsOf(contributions: readonly Contribution[], model: Model): readonly Permission[] {
  return [...contributions.filter((it) => it.kind === 'permission'), ...runtimePermissions(contributions, model)];
}
