import type { Location } from '../../../model/location.js';
import type { Schema } from '../../../model/schema.js';

export interface SetOfObjects {
  readonly path: string;
  readonly at: Location;
}

/**
 * The first set of objects in a value, if any: a server compares sets by hashing their items, and fails on objects at run
 * time ("hash of unhashable type"). Source: k8s.io/apiserver/pkg/cel/common/values.go, unstructuredSetList.
 */
export function setOfObjects(schema: Schema, path: string): SetOfObjects | undefined {
  const { properties, items, additionalProperties } = schema;
  if (schema['x-kubernetes-list-type'] === 'set' && items?.type === 'object') return { path, at: schema.at };
  for (const [name, property] of properties ?? []) {
    const found = setOfObjects(property, path === '' ? name : `${path}.${name}`);
    if (found) return found;
  }
  const within = items && setOfObjects(items, `${path}[]`);
  return (
    within ??
    (additionalProperties && additionalProperties !== true
      ? setOfObjects(additionalProperties, `${path}{}`)
      : undefined)
  );
}
