import type { Json, JsonObject } from '../model/json.js';
import { propertiesOf, requiredOf } from './lower-interface.js';
import type { HashSchema, SchemaHash } from './schema-hash.js';

/** A type of `kext/<module>` and the schema that it stands for. */
export interface BuiltInType {
  readonly module: string;
  readonly name: string;
  /** Has a shape as sent beside the one as read. */
  readonly differs: boolean;
  readonly whole: SchemaHash;
  /** Of all keywords but `properties` and `required`. */
  readonly rest: SchemaHash;
  /** With `!` after it for a required one. */
  readonly properties: ReadonlyMap<string, string>;
}

/** A type as the index has it: a word for its name, one each for its hashes, and one for each property. */
export function indexEntry(name: string, differs: boolean, schema: JsonObject, hash: HashSchema): string {
  const required = requiredOf(schema);
  const properties = Object.entries(propertiesOf(schema)).map(
    ([key, property]) => `${key}:${hash(property)}${required.has(key) ? '!' : ''}`,
  );
  return [`${name}${differs ? '*' : ''}`, hash(schema), hash(restOf(schema)), ...properties].join(' ');
}

export function builtInTypes(index: { readonly [module: string]: string }): readonly BuiltInType[] {
  return Object.entries(index).flatMap(([module, entries]) =>
    entries.split(';').map((entry) => readEntry(module, entry)),
  );
}

function readEntry(module: string, entry: string): BuiltInType {
  const [name = '', whole = '', rest = '', ...properties] = entry.split(' ');
  return {
    module,
    name: name.replace('*', ''),
    differs: name.endsWith('*'),
    whole,
    rest,
    properties: new Map(
      properties.map((property) => {
        const at = property.lastIndexOf(':');
        return [property.slice(0, at), property.slice(at + 1)];
      }),
    ),
  };
}

export function restOf(schema: JsonObject): JsonObject {
  const rest: [string, Json][] = Object.entries(schema).filter(([key]) => key !== 'properties' && key !== 'required');
  return Object.fromEntries(rest);
}
