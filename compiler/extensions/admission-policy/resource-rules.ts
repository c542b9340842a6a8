import type { JsonObject } from '../../model/json.js';
import { type Model, type ResolvedKind, resolveKind } from '../../model/resource.js';
import { annotationOf } from '../../model/tag.js';
import type { PolicyPart } from './read.js';

/** One a group and version: a rule matches the product of its lists, so it must not mix them. */
export function resourceRules(part: PolicyPart, model: Model): readonly JsonObject[] {
  const groups = new Map<string, ResolvedKind[]>();
  for (const reference of part.request?.kinds ?? []) {
    const kind = resolveKind(reference, model);
    if (!kind) continue;
    const key = `${kind.group}/${kind.version}`;
    groups.set(key, [...(groups.get(key) ?? []), kind]);
  }
  return [...groups.values()].map((kinds) => ruleOf(part, kinds));
}

function ruleOf({ declaration, operations }: PolicyPart, kinds: readonly ResolvedKind[]): JsonObject {
  const { annotations } = declaration;
  const scope = annotationOf(annotations, { name: 'ruleScope' })?.value;
  const subresources = (annotationOf(annotations, { name: 'subresources' })?.value ?? []) as readonly string[];
  const [first] = kinds;
  // Only subresources are connected to.
  const itself = operations.some((operation) => operation !== 'CONNECT');
  const resources = kinds.flatMap(({ plural }) => [
    ...(itself ? [plural] : []),
    ...subresources.map((name) => `${plural}/${name}`),
  ]);
  return {
    apiGroups: [first?.group ?? ''],
    apiVersions: [first?.version ?? ''],
    operations,
    resources: [...new Set(resources)],
    scope: typeof scope === 'string' ? scope : '*',
  };
}
