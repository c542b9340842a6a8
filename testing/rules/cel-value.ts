import { CelError, Duration, date, duration, timestamp } from '../../cel/index.js';
import { type Schema, valuesOf } from '../definition/schema.js';
import { asMerged, type Value } from '../expressions/value.js';
import { isList, isObject, type Json, type JsonObject } from '../json.js';

/**
 * The value as rules see it; undefined for what has no schema, which they don't. Source:
 * k8s.io/apiserver/pkg/cel/common.UnstructuredToVal.
 */
export function celValue(value: Json, schema: Schema, isResource: boolean): Value | undefined {
  if (value === null) return null;
  if (schema['x-kubernetes-int-or-string']) return typeof value === 'number' ? wholeOf(value) : String(value);
  if (isObject(value)) return objectValue(value, schema, isResource);
  if (isList(value)) return listValue(value, schema);
  switch (schema.type) {
    case 'string':
      return textValue(String(value), schema.format);
    case 'integer':
      return wholeOf(Number(value));
    case 'number':
      return Number(value);
    case 'boolean':
      return value === true;
    default:
      return undefined;
  }
}

function wholeOf(value: number): Value {
  return Number.isInteger(value) ? BigInt(value) : value;
}

function listValue(value: readonly Json[], schema: Schema): Value | undefined {
  const { items } = schema;
  if (!items) return undefined;
  const found = value.map((item) => celValue(item, items, isEmbedded(items))).filter((item) => item !== undefined);
  const type = schema['x-kubernetes-list-type'];
  const keys = schema['x-kubernetes-list-map-keys'] ?? [];
  return type === 'set' || type === 'map' ? asMerged(found, keys.map(escaped)) : found;
}

function objectValue(value: JsonObject, schema: Schema, isResource: boolean): Value | undefined {
  const values = valuesOf(schema);
  if (values) return new Map(Object.entries(value).flatMap(([key, item]) => entryOf(key, item, values)));
  const properties = isResource ? { ...schema.properties, ...resourceProperties } : schema.properties;
  const entries = Object.entries(value).flatMap(([name, item]) => {
    const property = properties?.[name];
    // Null counts as absent.
    return property && item !== null ? entryOf(escaped(name), item, property) : [];
  });
  return new Map(entries);
}

function entryOf(key: string, item: Json, schema: Schema): [string, Value][] {
  const found = celValue(item, schema, isEmbedded(schema));
  return found === undefined ? [] : [[key, found]];
}

function isEmbedded(schema: Schema): boolean {
  return schema['x-kubernetes-embedded-resource'] === true;
}

const text: Schema = { type: 'string' };
const resourceProperties: { readonly [name: string]: Schema } = {
  apiVersion: text,
  kind: text,
  metadata: { type: 'object', properties: { name: text, generateName: text } },
};

function textValue(value: string, format: string | undefined): Value {
  switch (format) {
    case 'duration':
      return durationOf(value);
    case 'date':
      return date(value);
    case 'date-time':
    case 'datetime':
      return timestamp(value);
    case 'byte':
      return Buffer.from(value, 'base64');
    default:
      return value;
  }
}

const units: readonly (readonly [RegExp, bigint])[] = [
  [/^(ns|nano.*)$/i, 1n],
  [/^(us|µs|micro.*)$/i, 1_000n],
  [/^(ms|milli.*)$/i, 1_000_000n],
  [/^(s|sec.*)$/i, 1_000_000_000n],
  [/^(m|min.*)$/i, 60_000_000_000n],
  [/^(h|hr|hour.*)$/i, 3_600_000_000_000n],
  [/^(d|day.*)$/i, 86_400_000_000_000n],
  [/^(w|wk|week.*)$/i, 604_800_000_000_000n],
];

/** As Go writes it, else with words for units: `3 days`. */
function durationOf(value: string): Duration {
  try {
    return duration(value);
  } catch (problem) {
    if (!(problem instanceof CelError)) throw problem;
    const parts = [...value.matchAll(/(\d+)\s*([A-Za-zµ]+)/g)];
    const total = parts.reduce((sum, [, count = '0', unit = '']) => {
      return sum + BigInt(count) * (units.find(([names]) => names.test(unit))?.[1] ?? 0n);
    }, 0n);
    return new Duration(total);
  }
}

const reserved: ReadonlySet<string> = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return var void while'.split(
    ' ',
  ),
);

const escapes: { readonly [text: string]: string } = {
  __: '__underscores__',
  '.': '__dot__',
  '-': '__dash__',
  '/': '__slash__',
};

/** The property as CEL names it. Source: k8s.io/apiserver/pkg/cel.Escape. */
function escaped(name: string): string {
  return reserved.has(name) ? `__${name}__` : name.replace(/__|[.\-/]/g, (part) => escapes[part] ?? part);
}
