import type { OpenApiDefinition } from './read-open-api.js';

/** `io.k8s.api.core.v1` of `io.k8s.api.core.v1.Pod`. */
export function packageOf(id: string): string {
  return id.slice(0, Math.max(id.lastIndexOf('.'), 0));
}

const meta = 'io.k8s.apimachinery.pkg.apis.meta.v1';

/** Package -> module: that of the kinds which it holds. A package without kinds has none. */
export function packageModules(definitions: Iterable<OpenApiDefinition>): ReadonlyMap<string, string> {
  const modules = new Map([[meta, 'meta/v1']]);
  for (const { id, kind } of definitions) {
    const name = packageOf(id);
    if (kind !== undefined && !modules.has(name)) modules.set(name, `${kind.group || 'core'}/${kind.version}`);
  }
  return modules;
}
