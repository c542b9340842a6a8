import { isJsonObject, type Json, type JsonObject } from '../model/json.js';
import { enumType } from './enum-type.js';
import { keywordTags, placeTags, schemaTag } from './keywords.js';
import { listText } from './list-type.js';
import { interfaceType, isInterface } from './lower-interface.js';
import type { Lowered, Lowering } from './lowering.js';
import { type Comment, noComment } from './named-type.js';
import { singular } from './names.js';
import { intOrStringType, kext, type ScalarType, scalarType } from './scalars.js';

/** What is said at the place where a value stands; the rest makes its type. */
const placeKeywords = ['description', 'nullable', 'default', 'title', 'example', 'externalDocs'] as const;

/** A property: a place that has a comment of its own. */
export function lowerProperty(schema: JsonObject, path: readonly string[], lowering: Lowering): Lowered {
  const shape = shapeOf(schema, path, lowering);
  const { type, says } = withNull(schema, shape);
  const comment = commentOf(schema, new Set([...says, 'description']));
  return { type, comment: { ...comment, tags: [...(shape.tags ?? []), ...comment.tags] } };
}

/** A list's item, a map's value or a type argument: a place without a comment, so that what there is to say needs a name. */
export function lowerElement(schema: JsonObject, path: readonly string[], lowering: Lowering): string {
  const core = coreOf(schema);
  if (isInterface(core) && namedElsewhere(core, path, lowering) === undefined) {
    const comment = commentOf(onlyPlace(schema), new Set(['description', 'nullable']));
    const type = interfaceType({ schema: core, comment, path }, lowering, lowerProperty);
    return schema.nullable === true ? `${type} | null` : type;
  }
  const { type, comment } = lowerProperty(schema, path, lowering);
  if (comment.description === undefined && comment.tags.length === 0) return type;
  return aliasType(type, comment, path, lowering);
}

function aliasType(body: string, comment: Comment, path: readonly string[], lowering: Lowering): string {
  const shape = JSON.stringify([body, comment, path.at(-1)]);
  const known = lowering.shapes.get(shape);
  if (known !== undefined) return known;
  const name = lowering.names.take(path);
  const type = lowering.local(name);
  lowering.types.push({ name, comment, body });
  lowering.shapes.set(shape, type);
  return type;
}

/** The type, and the keywords that it says. */
function shapeOf(schema: JsonObject, path: readonly string[], lowering: Lowering): ScalarType {
  const core = coreOf(schema);
  const known = namedElsewhere(core, path, lowering);
  // What stands beside a reference adds to it.
  if (known !== undefined) return { type: known, says: core.$ref === undefined ? Object.keys(core) : ['$ref'] };
  if (isInterface(core)) {
    return {
      type: interfaceType({ schema: core, comment: noComment, path }, lowering, lowerProperty),
      says: Object.keys(core),
    };
  }
  const { items, additionalProperties } = core;
  if (core.type === 'array') return listShape(core, isJsonObject(items ?? null) ? items : undefined, path, lowering);
  if (core.type === 'object' && additionalProperties !== undefined && isJsonObject(additionalProperties)) {
    const value = lowerElement(additionalProperties, elementPath(path), lowering);
    return { type: `{ [key: string]: ${value} }`, says: ['type', 'additionalProperties'] };
  }
  return enumType(schema) ?? intOrStringType(core) ?? scalarType(core) ?? openShape(core);
}

function namedElsewhere(core: JsonObject, path: readonly string[], lowering: Lowering): string | undefined {
  if (typeof core.$ref !== 'string') return lowering.builtIn(core, path);
  return lowering.refer(core.$ref) ?? kext('JsonValue');
}

function listShape(core: JsonObject, items: Json | undefined, path: readonly string[], lowering: Lowering): ScalarType {
  if (items === undefined || !isJsonObject(items)) return { type: `${kext('JsonValue')}[]`, says: ['type', 'items'] };
  const item = lowerElement(items, elementPath(path), lowering);
  return listText(core, item);
}

function elementPath(path: readonly string[]): readonly string[] {
  return [...path.slice(0, -1), singular(path.at(-1) ?? '')];
}

/** What has no shape of its own: anything, any object, an empty object. */
function openShape(core: JsonObject): ScalarType {
  const preserved = core['x-kubernetes-preserve-unknown-fields'] === true;
  if (core.type === 'object') {
    return preserved
      ? { type: kext('JsonObject'), says: ['type', 'x-kubernetes-preserve-unknown-fields'] }
      : { type: 'Record<string, never>', says: ['type'] };
  }
  return { type: kext('JsonValue'), says: ['x-kubernetes-preserve-unknown-fields'] };
}

/** `| null` says nullable, and null in the enum; where only one of the two holds, the fragment says which. */
function withNull(schema: JsonObject, { type, says }: ScalarType): ScalarType {
  if (schema.nullable !== true) return { type, says };
  if (Array.isArray(schema.enum) && !schema.enum.includes(null)) return { type, says };
  return { type: `${type} | null`, says: [...says, 'nullable'] };
}

function commentOf(schema: JsonObject, done: ReadonlySet<string>): Comment {
  const keywords = keywordTags(schema, done);
  const place = placeTags(schema);
  const said = new Set([...done, ...keywords.said, ...place.said]);
  const raw = Object.fromEntries(Object.entries(schema).filter(([key]) => !said.has(key)));
  const tags = [...keywords.tags, ...place.tags, ...schemaTag(raw)];
  return typeof schema.description === 'string' ? { description: schema.description, tags } : { tags };
}

function coreOf(schema: JsonObject): JsonObject {
  const outer: ReadonlySet<string> = new Set(placeKeywords);
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !outer.has(key)));
}

function onlyPlace(schema: JsonObject): JsonObject {
  const outer: ReadonlySet<string> = new Set(placeKeywords);
  return Object.fromEntries(Object.entries(schema).filter(([key]) => outer.has(key)));
}
