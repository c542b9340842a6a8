import type { Json, JsonObject } from '../../model/json.js';
import type { Configuration } from '../../model/resource.js';
import type { Keywords, Schema, ValidationRule } from '../../model/schema.js';
import { isLeaf } from '../../model/schema-children.js';

/**
 * The schema as it stands in a CRD: keywords in one fixed order, properties in source order. Constraints are no part
 * of it: `withRules` writes them as rules first.
 */
export function toJsonSchema(schema: Schema, configuration: Pick<Configuration, 'descriptions'>): JsonObject {
  if (isLeaf(schema)) return printSchema(schema, configuration);
  const cache = configuration.descriptions ? full : bare;
  const known = cache.get(schema);
  if (known) return known;
  const json = printSchema(schema, configuration);
  cache.set(schema, json);
  return json;
}

/** Built-in types stand in hundreds of kinds. */
const full = new WeakMap<Schema, JsonObject>();
const bare = new WeakMap<Schema, JsonObject>();

function printSchema(schema: Schema, configuration: Pick<Configuration, 'descriptions'>): JsonObject {
  const json: { [keyword: string]: Json } = {};
  for (const keyword of keywordsOf(schema)) {
    if (keyword === 'description' && !configuration.descriptions) continue;
    const print = printers[keyword];
    const value = print ? print(schema, configuration) : plainValue(schema, keyword);
    if (value !== undefined) json[keyword] = value;
  }
  return json;
}

/** A schema has few of them, so each is put in its place rather than looked for. */
function keywordsOf(schema: Schema): readonly Keyword[] {
  const keywords: Keyword[] = [];
  for (const key in schema) {
    if (!isKeyword(key)) continue;
    let at = keywords.length;
    while (at > 0 && rankOf(keywords[at - 1]) > rankOf(key)) {
      keywords[at] = keywords[at - 1] ?? key;
      at--;
    }
    keywords[at] = key;
  }
  return keywords;
}

function rankOf(keyword: Keyword | undefined): number {
  return (keyword && ranks.get(keyword)) ?? 0;
}

function isKeyword(key: string): key is Keyword {
  return ranks.has(key);
}

function plainValue(schema: Schema, keyword: Keyword): Json | undefined {
  const value = schema[keyword as keyof Keywords];
  return value === undefined ? undefined : (value as Json);
}

type Keyword = Exclude<keyof Schema, 'at' | 'constraints' | 'raw' | 'places' | 'origin' | 'names'>;

/** What it is, what it accepts, what it is for: the order in which people read a schema. */
const keywordOrder: readonly Keyword[] = [
  'title',
  'description',
  'externalDocs',
  'type',
  'format',
  'nullable',
  'default',
  'example',
  'enum',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'exclusiveMinimum',
  'maximum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'required',
  'properties',
  'additionalProperties',
  'items',
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'x-kubernetes-int-or-string',
  'x-kubernetes-embedded-resource',
  'x-kubernetes-preserve-unknown-fields',
  'x-kubernetes-list-type',
  'x-kubernetes-list-map-keys',
  'x-kubernetes-map-type',
  'x-kubernetes-validations',
];

const ranks: ReadonlyMap<string, number> = new Map(keywordOrder.map((keyword, rank) => [keyword, rank]));

type Print = (schema: Schema, configuration: Pick<Configuration, 'descriptions'>) => Json | undefined;

const printers: { readonly [keyword in Keyword]?: Print } = {
  description: ({ description }) => description || undefined,
  required: ({ required }) => (required && required.length > 0 ? required : undefined),
  properties: ({ properties }, configuration) => properties && printProperties(properties, configuration),
  additionalProperties: ({ additionalProperties }, configuration) =>
    additionalProperties === undefined || additionalProperties === true
      ? additionalProperties
      : toJsonSchema(additionalProperties, configuration),
  items: ({ items }, configuration) => items && toJsonSchema(items, configuration),
  allOf: ({ allOf }, configuration) => allOf?.map((schema) => toJsonSchema(schema, configuration)),
  anyOf: ({ anyOf }, configuration) => anyOf?.map((schema) => toJsonSchema(schema, configuration)),
  oneOf: ({ oneOf }, configuration) => oneOf?.map((schema) => toJsonSchema(schema, configuration)),
  not: ({ not }, configuration) => not && toJsonSchema(not, configuration),
  'x-kubernetes-validations': (schema) => schema['x-kubernetes-validations']?.map(printRule),
};

function printProperties(
  properties: ReadonlyMap<string, Schema>,
  configuration: Pick<Configuration, 'descriptions'>,
): JsonObject | undefined {
  if (properties.size === 0) return undefined;
  return Object.fromEntries([...properties].map(([name, schema]) => [name, toJsonSchema(schema, configuration)]));
}

function printRule({
  rule,
  message,
  messageExpression,
  reason,
  fieldPath,
  optionalOldSelf,
}: ValidationRule): JsonObject {
  return {
    rule,
    ...(message !== undefined && { message }),
    ...(messageExpression !== undefined && { messageExpression }),
    ...(reason !== undefined && { reason }),
    ...(fieldPath !== undefined && { fieldPath }),
    ...(optionalOldSelf !== undefined && { optionalOldSelf }),
  };
}
