import type { KubernetesObject } from '../kubernetes-object.js';

/** The object without managedFields, frozen deep. The one given is used up. */
export function frozen(object: KubernetesObject): KubernetesObject {
  const kept = object.metadata.managedFields === undefined ? object : withoutManagedFields(object);
  freeze(kept);
  return kept;
}

function freeze(value: object): void {
  Object.freeze(value);
  for (const child of Object.values(value)) if (typeof child === 'object' && child !== null) freeze(child);
}

function withoutManagedFields(object: KubernetesObject): KubernetesObject {
  const { managedFields: _dropped, ...metadata } = object.metadata;
  return { ...object, metadata };
}
