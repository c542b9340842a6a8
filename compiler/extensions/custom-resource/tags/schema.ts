import { jsonOf } from '../../../model/argument.js';
import { isJsonObject, type JsonObject } from '../../../model/json.js';
import type { Parsed, Tag } from '../../../model/tag.js';
import { findForeignKeyword, readFragment } from '../schema-fragment.js';
import { onSchema } from './places.js';

export const schema: Tag<JsonObject> = {
  name: 'schema',
  argument: 'JSON',
  places: onSchema,
  repeatable: false,
  description:
    'A raw fragment of a CRD’s schema, for what neither types nor other tags can say. It is laid over the schema of the type and held to the same rules as everything else.',
  example: `/** @schema {"anyOf": [{"required": ["cpu"]}, {"required": ["memory"]}]} */
export interface Limits { cpu?: Quantity; memory?: Quantity }`,
  parse: parseFragment,
  fragment: (json, at) => ({ ...readFragment(json, at), raw: Object.keys(json) }),
};

function parseFragment(argument: string): Parsed<JsonObject> {
  const json = jsonOf(argument);
  if (json === undefined || !isJsonObject(json)) {
    return { expected: 'the JSON object of a schema, such as {"maxLength": 10}' };
  }
  const foreign = findForeignKeyword(json);
  return foreign === undefined ? { value: json } : { expected: `a schema that a CRD can hold; ${foreign}` };
}
