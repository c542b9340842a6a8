import type { KubernetesObject } from '../kubernetes-object.js';

/** The object without managedFields, frozen deep. The one given is used up. */
export function frozen(object: KubernetesObject): KubernetesObject {
  const { managedFields, ...metadata } = object.metadata;
  const kept = managedFields === undefined ? object : { ...object, metadata };
  freeze(kept);
  return kept;
}

function freeze(value: object): void {
  Object.freeze(value);
  for (const child of Object.values(value)) if (typeof child === 'object' && child !== null) freeze(child);
}
