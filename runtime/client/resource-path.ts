import type { AnyKind } from '../kubernetes-object.js';

export interface ResourceName {
  /** Left out: all namespaces, or a cluster-scoped kind. */
  readonly namespace?: string | undefined;
  /** Left out: the collection. */
  readonly name?: string | undefined;
  readonly subresource?: string | undefined;
}

/** `/apis/apps/v1/namespaces/default/deployments/web/scale`. */
export function resourcePath(
  kind: Pick<AnyKind, 'group' | 'version' | 'plural'>,
  { namespace, name, subresource }: ResourceName,
): string {
  const root = kind.group === '' ? `/api/${kind.version}` : `/apis/${kind.group}/${kind.version}`;
  const place = namespace === undefined ? '' : `/namespaces/${encodeURIComponent(namespace)}`;
  const object = name === undefined ? '' : `/${encodeURIComponent(name)}`;
  return `${root}${place}/${kind.plural}${object}${subresource === undefined ? '' : `/${subresource}`}`;
}
