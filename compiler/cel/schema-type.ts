import type { Schema } from '../model/schema.js';
import { isLeaf } from '../model/schema-children.js';
import { fieldNameOf } from './field-name.js';
import { type CelType, type Fields, simple } from './type.js';

/** MaxRequestSizeBytes of the server's estimate. */
const request = 3 * 1024 * 1024;

/**
 * What the server declares to CEL for values of this schema, or undefined where it declares nothing, because it has no
 * schema for them. `isResource` is the root of a custom or embedded resource. Source:
 * k8s.io/apiserver/pkg/cel/common.SchemaDeclType.
 */
export function typeOf(
  schema: Schema,
  isResource = schema['x-kubernetes-embedded-resource'] === true,
): CelType | undefined {
  if (isLeaf(schema)) return declare(schema, isResource);
  const cache = isResource ? resources : types;
  const known = cache.get(schema);
  if (known) return known.type;
  const type = declare(schema, isResource);
  cache.set(schema, { type });
  return type;
}

const types = new WeakMap<Schema, { readonly type: CelType | undefined }>();
const resources = new WeakMap<Schema, { readonly type: CelType | undefined }>();

function declare(schema: Schema, isResource: boolean): CelType | undefined {
  if (schema['x-kubernetes-int-or-string']) {
    const { maxLength } = schema;
    if (maxLength !== undefined) return { kind: 'dyn', most: maxLength * 4, least: 1 };
    return { kind: 'dyn', most: request - 2, least: 1, missing: 'maxLength' };
  }
  switch (schema.type) {
    case 'array':
      return declareList(schema);
    case 'object':
      return declareObject(schema, isResource);
    case 'string':
      return declareText(schema);
    case 'boolean':
      return { kind: 'bool', most: 0, least: 4 };
    case 'number':
      return { kind: 'double', most: 0, least: 1 };
    case 'integer':
      return { kind: 'int', most: 0, least: 1 };
    default:
      return undefined;
  }
}

function declareList({ items, maxItems }: Schema): CelType | undefined {
  const declared = items && typeOf(items);
  if (!declared) return undefined;
  if (maxItems !== undefined) return { kind: 'list', items: declared, most: maxItems, least: 2 };
  const most = Math.floor((request - 2) / (declared.least + 1));
  return { kind: 'list', items: declared, most, least: 2, missing: 'maxItems' };
}

function declareObject(schema: Schema, isResource: boolean): CelType | undefined {
  const { additionalProperties, maxProperties } = schema;
  if (additionalProperties === undefined || additionalProperties === true) return declareFields(schema, isResource);
  const values = typeOf(additionalProperties);
  if (!values) return undefined;
  const key: CelType = { kind: 'string', most: 0, least: 2 };
  if (maxProperties !== undefined) return { kind: 'map', key, values, most: maxProperties, least: 2 };
  const most = Math.floor((request - 2) / (values.least + 6));
  return { kind: 'map', key, values, most, least: 2, missing: 'maxProperties' };
}

function declareFields({ properties = none, required = [] }: Schema, isResource: boolean): CelType {
  const fields = isResource ? rootFields(fieldsOf(properties)) : fieldsOf(properties);
  let least = 2;
  for (const name of required) {
    const property = properties.get(name);
    const type = property?.default === undefined ? property && typeOf(property) : undefined;
    if (type) least += name.length + type.least + 4;
  }
  return { kind: 'object', fields, most: 0, least };
}

type Properties = NonNullable<Schema['properties']>;

const none: Properties = new Map();

/** Each declared when it is asked for: rules read a few of many. */
function fieldsOf(properties: Properties): Fields {
  const known = new Map<string, CelType | undefined>();

  function declared(field: string): CelType | undefined {
    const property = properties.get(field);
    if (property && fieldNameOf(field) === field) return typeOf(property);
    for (const [name, escaped] of properties) if (fieldNameOf(name) === field) return typeOf(escaped);
    return undefined;
  }

  function get(field: string): CelType | undefined {
    if (!known.has(field)) known.set(field, declared(field));
    return known.get(field);
  }

  function keys() {
    const names = [...properties.keys()].flatMap((name) => fieldNameOf(name) ?? []);
    return names.filter((name) => get(name)).values();
  }

  return { get, keys };
}

/** At the root of an object a rule sees these besides what is declared. */
function rootFields({ get, keys }: Fields): Fields {
  const text: CelType = { kind: 'string', most: request - 2, least: 2 };
  const names = new Map([
    ['name', text],
    ['generateName', text],
  ]);
  const own = new Map<string, CelType>([
    ['apiVersion', text],
    ['kind', text],
    ['metadata', { kind: 'object', fields: names, most: 0, least: 2 }],
  ]);
  return { get: (field) => own.get(field) ?? get(field), keys: () => new Set([...keys(), ...own.keys()]).values() };
}

function declareText(schema: Schema): CelType {
  const { format, maxLength } = schema;
  if (format === 'duration') return { kind: 'duration', most: 32, least: 3 };
  if (format === 'date') return { kind: 'timestamp', most: 12, least: 12 };
  if (format === 'date-time') return { kind: 'timestamp', most: 32, least: 21 };
  if (format === 'byte') {
    if (maxLength !== undefined) return { kind: 'bytes', most: maxLength, least: 2 };
    return { kind: 'bytes', most: request - 2, least: 2, missing: 'maxLength' };
  }
  if (maxLength !== undefined) return { kind: 'string', most: maxLength * 4, least: 2 };
  if (schema.enum) return { kind: 'string', most: longest(schema.enum), least: 2 };
  return { kind: 'string', most: request - 2, least: 2, missing: 'maxLength' };
}

function longest(values: readonly unknown[]): number {
  return Math.max(0, ...values.map((value) => (typeof value === 'string' ? Buffer.byteLength(value) : 0)));
}

export const unknown = simple('unknown');
