import { isJsonObject, isList, type Json, type JsonObject } from '../../model/json.js';
import type { Location } from '../../model/location.js';
import type { Fragment, Keywords, Schema, ValidationRule } from '../../model/schema.js';
import { readRule } from './tags/cel.js';

/**
 * The first keyword at any depth that a CRD's schema has not, or not with such a value, as the rest of a sentence:
 * `"$ref" is no keyword of it`. Undefined where all can be read.
 */
export function findForeignKeyword(json: JsonObject): string | undefined {
  for (const [keyword, value] of Object.entries(json)) {
    const allowed = values[keyword];
    if (!allowed) return `"${keyword}" is no keyword of it`;
    if (!allowed(value)) return `"${keyword}" can't be ${JSON.stringify(value)}`;
    for (const schema of schemasOf(keyword, value)) {
      const foreign = findForeignKeyword(schema);
      if (foreign !== undefined) return foreign;
    }
  }
  return undefined;
}

function schemasOf(keyword: string, value: Json): readonly JsonObject[] {
  if (keyword === 'properties' && isJsonObject(value)) return Object.values(value).filter(isJsonObject);
  if (applicators.includes(keyword) && isList(value)) return value.filter(isJsonObject);
  return ['items', 'additionalProperties', 'not'].includes(keyword) && isJsonObject(value) ? [value] : [];
}

/** What the JSON says, every node of it at the same place: the tag. Call it with what `findForeignKeyword` has passed. */
export function readFragment(json: JsonObject, at: Location): Fragment {
  const { properties, items, additionalProperties, not, 'x-kubernetes-validations': rules, ...rest } = json;
  const keywords = Object.entries(rest).filter(([keyword, value]) => value !== false && !applicators.includes(keyword));
  const nested = applicators.flatMap((keyword) => {
    const value = json[keyword];
    return value !== undefined && isList(value) ? [[keyword, value.flatMap((it) => read(it, at))]] : [];
  });
  return {
    ...(Object.fromEntries(keywords) as Keywords),
    ...(Object.fromEntries(nested) as Pick<Schema, 'allOf' | 'anyOf' | 'oneOf'>),
    ...(isJsonObject(properties) && { properties: readProperties(properties, at) }),
    ...(isJsonObject(items) && { items: readSchema(items, at) }),
    ...(isJsonObject(not) && { not: readSchema(not, at) }),
    ...(additionalProperties === true && { additionalProperties }),
    ...(isJsonObject(additionalProperties) && { additionalProperties: readSchema(additionalProperties, at) }),
    ...(rules !== undefined &&
      isList(rules) && { 'x-kubernetes-validations': rules.flatMap((it) => readEntry(it, at)) }),
  };
}

function readSchema(json: JsonObject, at: Location): Schema {
  return { ...readFragment(json, at), at };
}

function read(json: Json, at: Location): readonly Schema[] {
  return isJsonObject(json) ? [readSchema(json, at)] : [];
}

function readProperties(json: JsonObject, at: Location): ReadonlyMap<string, Schema> {
  return new Map(
    Object.entries(json).flatMap(([name, value]) => read(value, at).map((schema) => [name, schema] as const)),
  );
}

function readEntry(json: Json, at: Location): readonly ValidationRule[] {
  const parsed = isJsonObject(json) ? readRule(json) : undefined;
  return parsed && 'value' in parsed ? [{ ...parsed.value, at }] : [];
}

const applicators: readonly string[] = ['allOf', 'anyOf', 'oneOf'];

type Test = (value: Json) => boolean;

const isText: Test = (value) => typeof value === 'string';
const isNumber: Test = (value) => typeof value === 'number';
const isFlag: Test = (value) => typeof value === 'boolean';
const isTrue: Test = (value) => value === true;
const isAny: Test = () => true;
const isTexts: Test = (value) => isList(value) && value.every(isText);
const isSchemas: Test = (value) => isList(value) && value.length > 0 && value.every(isJsonObject);
const isSchemaMap: Test = (value) => isJsonObject(value) && Object.values(value).every(isJsonObject);

function isCount(value: Json): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function oneOf(...words: readonly string[]): Test {
  return (value) => typeof value === 'string' && words.includes(value);
}

function isLink(value: Json): boolean {
  return (
    isJsonObject(value) && Object.entries(value).every(([key, text]) => /^(url|description)$/.test(key) && isText(text))
  );
}

function isRules(value: Json): boolean {
  return isList(value) && value.every((it) => isJsonObject(it) && 'value' in readRule(it));
}

/** What each keyword of JSONSchemaProps may hold where it stands in a structural schema. */
const values: { readonly [keyword: string]: Test } = {
  type: oneOf('object', 'array', 'string', 'integer', 'number', 'boolean'),
  title: isText,
  description: isText,
  format: isText,
  pattern: isText,
  enum: (value) => isList(value) && value.length > 0,
  default: isAny,
  example: isAny,
  nullable: isFlag,
  minimum: isNumber,
  maximum: isNumber,
  exclusiveMinimum: isFlag,
  exclusiveMaximum: isFlag,
  multipleOf: isNumber,
  minLength: isCount,
  maxLength: isCount,
  minItems: isCount,
  maxItems: isCount,
  uniqueItems: isFlag,
  minProperties: isCount,
  maxProperties: isCount,
  externalDocs: isLink,
  required: isTexts,
  properties: isSchemaMap,
  items: isJsonObject,
  additionalProperties: (value) => isTrue(value) || isJsonObject(value),
  allOf: isSchemas,
  anyOf: isSchemas,
  oneOf: isSchemas,
  not: isJsonObject,
  'x-kubernetes-int-or-string': isFlag,
  'x-kubernetes-preserve-unknown-fields': isTrue,
  'x-kubernetes-embedded-resource': isFlag,
  'x-kubernetes-list-type': oneOf('atomic', 'set', 'map'),
  'x-kubernetes-list-map-keys': isTexts,
  'x-kubernetes-map-type': oneOf('granular', 'atomic'),
  'x-kubernetes-validations': isRules,
};
