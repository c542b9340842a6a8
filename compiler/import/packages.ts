import { metaSchemas } from './meta-schemas.js';
import type { OpenApiDefinition } from './read-open-api.js';

/** `io.k8s.api.core.v1` of `io.k8s.api.core.v1.Pod`. */
export function packageOf(id: string): string {
  return id.slice(0, Math.max(id.lastIndexOf('.'), 0));
}

const meta = 'io.k8s.apimachinery.pkg.apis.meta.v1';

/** Package -> module: that of the kinds which it holds, else that of the first kind in the same document. */
export function packageModules(definitions: Iterable<OpenApiDefinition>): ReadonlyMap<string, string> {
  const modules = new Map([[meta, 'meta/v1']]);
  const firsts = new Map<OpenApiDefinition['source'], string>();
  const all = [...definitions];
  for (const { id, kind, source } of all) {
    if (kind === undefined || packageOf(id) === meta) continue;
    const module = `${kind.group || 'core'}/${kind.version}`;
    if (!modules.has(packageOf(id))) modules.set(packageOf(id), module);
    if (!firsts.has(source)) firsts.set(source, module);
  }
  for (const { id, source } of all) {
    const first = firsts.get(source);
    if (first !== undefined && !modules.has(packageOf(id)) && !metaSchemas.has(id)) modules.set(packageOf(id), first);
  }
  return modules;
}
