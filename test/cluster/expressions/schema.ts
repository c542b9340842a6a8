import type { JsonObject } from '../../../compiler/model/json.js';
import type { Random } from '../declarations/random.js';

/** A type of CEL, as the generator speaks of it: `string`, `list<int>`, `map<string>`, `item`. */
export type TypeName = string;

/** A schema with some of everything, with bounds here and there, and what can be read from its values. */
export interface GeneratedSchema {
  readonly schema: JsonObject;
  readonly fields: readonly (readonly [string, TypeName])[];
}

export function makeSchema(random: Random): GeneratedSchema {
  const item = objectOf(itemFields(random));
  const fields: Fields = [
    ['s', text(random), 'string'],
    ['t', text(random), 'string'],
    ['mode', { type: 'string', enum: ['On', 'Off', 'Ünknown'] }, 'string'],
    ['n', { type: 'integer' }, 'int'],
    ['m', { type: 'integer', format: 'int32' }, 'int'],
    ['d', { type: 'number' }, 'double'],
    ['b', { type: 'boolean' }, 'bool'],
    ['time', { type: 'string', format: 'date-time' }, 'timestamp'],
    ['day', { type: 'string', format: 'date' }, 'timestamp'],
    ['span', { type: 'string', format: 'duration' }, 'duration'],
    ['raw', bounded(random, { type: 'string', format: 'byte' }, 'maxLength'), 'bytes'],
    ['either', bounded(random, { 'x-kubernetes-int-or-string': true }, 'maxLength'), 'dyn'],
    ['strings', listOf(random, text(random)), 'list<string>'],
    ['set', { ...listOf(random, text(random)), 'x-kubernetes-list-type': 'set' }, 'list<string>'],
    ['ints', listOf(random, { type: 'integer' }), 'list<int>'],
    ['doubles', listOf(random, { type: 'number' }), 'list<double>'],
    ['nested', listOf(random, listOf(random, text(random))), 'list<list<string>>'],
    ['items', listOf(random, item), 'list<item>'],
    [
      'keyed',
      { ...listOf(random, item), 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['name'] },
      'list<item>',
    ],
    ['labels', mapOf(random, text(random)), 'map<string>'],
    ['counts', mapOf(random, { type: 'integer' }), 'map<int>'],
    ['objects', mapOf(random, item), 'map<item>'],
    ['inner', item, 'item'],
    ['my-name', text(random), 'string'],
    ['namespace', text(random), 'string'],
  ];
  return {
    schema: objectOf(fields),
    fields: fields.map(([name, , type]) => [written.get(name) ?? name, type]),
  };
}

type Fields = readonly (readonly [string, JsonObject, TypeName])[];

const written: ReadonlyMap<string, string> = new Map([
  ['my-name', 'my__dash__name'],
  ['namespace', '__namespace__'],
]);

/** What an `item` has. */
export const itemMembers: readonly (readonly [string, TypeName])[] = [
  ['name', 'string'],
  ['port', 'int'],
  ['weight', 'double'],
  ['on', 'bool'],
  ['tags', 'list<string>'],
  ['limits', 'map<string>'],
];

function itemFields(random: Random): Fields {
  return [
    ['name', text(random), 'string'],
    ['port', { type: 'integer' }, 'int'],
    ['weight', { type: 'number' }, 'double'],
    ['on', { type: 'boolean' }, 'bool'],
    ['tags', listOf(random, text(random)), 'list<string>'],
    ['limits', mapOf(random, text(random)), 'map<string>'],
  ];
}

function objectOf(fields: Fields): JsonObject {
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, schema]) => [name, schema])),
    required: fields.filter(([name]) => name.length % 2 === 0).map(([name]) => name),
  };
}

function text(random: Random): JsonObject {
  return bounded(random, { type: 'string' }, 'maxLength');
}

function listOf(random: Random, items: JsonObject): JsonObject {
  return bounded(random, { type: 'array', items }, 'maxItems');
}

function mapOf(random: Random, additionalProperties: JsonObject): JsonObject {
  return bounded(random, { type: 'object', additionalProperties }, 'maxProperties');
}

function bounded(random: Random, schema: JsonObject, keyword: string): JsonObject {
  return random.chance(0.7) ? { ...schema, [keyword]: random.pick([0, 1, 3, 10, 63, 253, 1024, 100_000]) } : schema;
}
