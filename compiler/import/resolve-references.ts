import type { JsonObject } from '../model/json.js';
import { referenceOf } from './open-api-schema.js';
import { mapSubschemas } from './subschemas.js';

/** The schema with every reference replaced by what it refers to; undefined where it contains itself or something unknown. */
export function resolveReferences(
  schema: JsonObject,
  definitions: ReadonlyMap<string, JsonObject>,
): JsonObject | undefined {
  let whole = true;
  function resolve(node: JsonObject, inside: readonly string[]): JsonObject {
    const { $ref: _, ...own } = node;
    const id = typeof node.$ref === 'string' ? referenceOf(node) : undefined;
    if (id === undefined) return mapSubschemas(node, (child) => resolve(child, inside));
    const target = inside.includes(id) ? undefined : definitions.get(id);
    if (target === undefined) {
      whole = false;
      return own;
    }
    return { ...resolve(target, [...inside, id]), ...own };
  }
  const result = resolve(schema, []);
  return whole ? result : undefined;
}
