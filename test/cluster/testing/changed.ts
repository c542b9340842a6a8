import { isJsonObject, isList, type Json, type JsonObject } from '../../../compiler/model/json.js';
import type { Random } from '../declarations/random.js';

/** The object with a few changes below its spec or status, most of which make it wrong. */
export function changed<T extends JsonObject>(random: Random, object: T): JsonObject {
  const { apiVersion, kind, metadata, ...rest } = object;
  const changes = random.integer(1, 3);
  let found: JsonObject = rest;
  for (let at = 0; at < changes; at++) found = inObject(random, found);
  return { apiVersion: apiVersion ?? '', kind: kind ?? '', metadata: metadata ?? {}, ...found };
}

function change(random: Random, value: Json): Json {
  if (isJsonObject(value)) return inObject(random, value);
  if (isList(value)) return inList(random, value);
  return random.chance(0.3) ? other(random) : near(random, value);
}

function inObject(random: Random, value: JsonObject): JsonObject {
  const names = Object.keys(value);
  if (names.length === 0) return { added: other(random) };
  const name = random.pick(names);
  const { [name]: item = null, ...rest } = value;
  if (random.chance(0.1)) return rest;
  if (random.chance(0.05)) return { ...value, [`${name}x`]: item };
  return { ...value, [name]: random.chance(0.05) ? other(random) : change(random, item) };
}

function inList(random: Random, value: readonly Json[]): Json {
  const at = random.integer(0, Math.max(0, value.length - 1));
  const item = value[at];
  if (item === undefined) return [other(random)];
  if (random.chance(0.15)) return value.filter((_, index) => index !== at);
  if (random.chance(0.2)) return [...value, item];
  return value.map((each, index) => (index === at ? change(random, each) : each));
}

function near(random: Random, value: Json): Json {
  if (typeof value === 'number') return value + random.pick([1, -1, 100, -100, 0.5, 65535]);
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string')
    return random.pick([`${value}x`, value.slice(1), '', value.toUpperCase(), `${value}${value}`]);
  return other(random);
}

function other(random: Random): Json {
  return random.pick<Json>([null, 0, 1, -1, 1.5, true, '', 'a', 'On', '1h', {}, [], ['a', 'a'], { a: 'b' }]);
}
