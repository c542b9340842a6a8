import { fieldNameOf } from '../../../cel/field-name.js';
import type { Cel } from '../../../cel/parse.js';
import { isPortable } from '../../../cel/portable.js';
import { isJsonObject, isList, type Json, type JsonObject } from '../../../model/json.js';
import type { Schema } from '../../../model/schema.js';
import type { Problem } from './problem.js';

/**
 * Rules by hand that the value, or one inside it, breaks: those of them that CEL in JavaScript evaluates as the server
 * does. A value that is there from the start is its own old value.
 */
export function problemsOfRules(value: Json, schema: Schema, cel: Cel, path = ''): readonly Problem[] {
  if (value === null) return [];
  const own = (schema['x-kubernetes-validations'] ?? []).flatMap(({ rule }) => {
    const parsed = cel.parse(rule);
    if (!('expression' in parsed) || !isPortable(parsed.expression)) return [];
    const self = celValue(value, schema);
    if (self === undefined || cel.evaluate(rule, { self, oldSelf: self }) !== false) return [];
    return [{ path, text: `breaks the rule ${rule}` }];
  });
  return [...own, ...inside(value, schema, cel, path)];
}

function inside(value: Json, schema: Schema, cel: Cel, path: string): readonly Problem[] {
  const { items, properties, additionalProperties } = schema;
  if (isList(value)) return items ? value.flatMap((it, at) => problemsOfRules(it, items, cel, `${path}[${at}]`)) : [];
  if (!isJsonObject(value)) return [];
  const values = additionalProperties === true ? undefined : additionalProperties;
  return Object.entries(value).flatMap(([name, it]) => {
    const found = properties?.get(name) ?? values;
    return found ? problemsOfRules(it, found, cel, `${path}.${name}`) : [];
  });
}

/** As the server hands it to CEL; undefined for what has no like in JavaScript, such as a time. */
function celValue(value: Json, schema: Schema): unknown {
  if (typeof value === 'number') return schema.type === 'number' ? value : BigInt(Math.trunc(value));
  if (typeof value === 'string') return schema.format !== undefined && opaque.has(schema.format) ? undefined : value;
  if (value === null || typeof value === 'boolean') return value;
  if (!isJsonObject(value)) return listValue(value, schema);
  return objectValue(value, schema);
}

const opaque: ReadonlySet<string> = new Set(['date', 'date-time', 'datetime', 'duration', 'byte']);

function listValue(value: readonly Json[], { items }: Schema): unknown {
  const values = items ? value.map((item) => celValue(item, items)) : [];
  return values.includes(undefined) ? undefined : values;
}

/** Null counts as absent, and what has no schema can't be seen. */
function objectValue(value: JsonObject, { properties, additionalProperties }: Schema): unknown {
  const values = additionalProperties === true ? undefined : additionalProperties;
  const entries: (readonly [string, unknown])[] = [];
  for (const [name, item] of Object.entries(value)) {
    const schema = properties?.get(name) ?? values;
    const key = properties ? fieldNameOf(name) : name;
    if (!schema || key === undefined || item === null) continue;
    const converted = celValue(item, schema);
    if (converted === undefined) return undefined;
    entries.push([key, converted]);
  }
  return Object.fromEntries(entries);
}
