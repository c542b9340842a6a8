import type { Model } from '../../model/resource.js';
import { isClusterScopedBuiltIn } from './built-in-resources.js';
import type { Grant } from './grant.js';

/** False where it can't be known, of another project's custom resource: then a namespace may be given. */
export function isClusterScoped({ group, resource }: Grant, { resources }: Model): boolean {
  const own = resources.find((it) => it.group === group && it.plural === resource);
  return own ? own.scope === 'Cluster' : isClusterScopedBuiltIn(group, resource);
}
