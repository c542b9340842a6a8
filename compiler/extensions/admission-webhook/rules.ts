import type { JsonObject } from '../../model/json.js';
import { type Model, type ResolvedKind, resolveKind } from '../../model/resource.js';
import { annotationValue } from '../../model/tag.js';
import type { WebhookPart } from './read.js';
import { ruleScope, subresources } from './tags.js';

/** One a group and version, in the order of the type: a rule matches the product of its lists, so it must not mix them. */
export function rules(part: WebhookPart, model: Model): readonly JsonObject[] {
  const groups = new Map<string, ResolvedKind[]>();
  for (const reference of part.request?.kinds ?? []) {
    const kind = resolveKind(reference, model);
    if (kind === undefined) continue;
    const key = `${kind.group}/${kind.version}`;
    groups.set(key, [...(groups.get(key) ?? []), kind]);
  }
  return [...groups.values()].map((kinds) => rule(part, kinds));
}

function rule(part: WebhookPart, kinds: readonly ResolvedKind[]): JsonObject {
  const scope = annotationValue(part.declaration.annotations, ruleScope);
  const [first] = kinds;
  return {
    apiGroups: [first?.group ?? ''],
    apiVersions: [first?.version ?? ''],
    operations: part.operations,
    resources: [...new Set(kinds.flatMap((kind) => resources(part, kind)))],
    ...(scope && { scope }),
  };
}

/** Only subresources are connected to, so CONNECT alone leaves the resource itself out. */
function resources({ declaration, operations }: WebhookPart, { plural }: ResolvedKind): readonly string[] {
  const names = annotationValue(declaration.annotations, subresources) ?? [];
  const itself = operations.every((operation) => operation === 'CONNECT') ? [] : [plural];
  return [...itself, ...(names.includes('*') ? ['*'] : names).map((name) => `${plural}/${name}`)];
}
