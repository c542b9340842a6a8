import { isJsonObject, isList, type JsonObject } from '../model/json.js';
import { keywordTags, schemaTag } from './keywords.js';
import type { Lowered, Lowering } from './lowering.js';
import type { Comment, Member } from './named-type.js';

export interface Shape {
  /** Without the keywords of its place. */
  readonly schema: JsonObject;
  /** What the interface itself says before its own tags. */
  readonly comment: Comment;
  readonly path: readonly string[];
}

type LowerProperty = (schema: JsonObject, path: readonly string[], lowering: Lowering) => Lowered;

export function isInterface(core: JsonObject): boolean {
  const { properties } = core;
  return properties !== undefined && isJsonObject(properties) && Object.keys(properties).length > 0;
}

/** Objects that are alike and have one name, or are large, share an interface. */
export function interfaceType(shape: Shape, lowering: Lowering, lowerProperty: LowerProperty): string {
  const text = lowering.hash(shape.schema) + JSON.stringify(shape.comment);
  const large = Object.keys(propertiesOf(shape.schema)).length > 3;
  const key = large ? text : `${text}#${shape.path.at(-1)}`;
  const known = lowering.shapes.get(key);
  if (known !== undefined) return known;
  const name = lowering.names.take(shape.path);
  const type = lowering.local(name);
  lowering.shapes.set(key, type);
  const at = lowering.types.length;
  const body = membersOf(shape.schema, shape.path, lowering, lowerProperty);
  const comment = { ...shape.comment, tags: [...shape.comment.tags, ...typeTags(shape.schema)] };
  // Before the types that it is made of.
  lowering.types.splice(at, 0, { name, comment, body });
  return type;
}

export function membersOf(
  schema: JsonObject,
  path: readonly string[],
  lowering: Lowering,
  lowerProperty: LowerProperty,
): readonly Member[] {
  const required = requiredOf(schema);
  return Object.entries(propertiesOf(schema)).map(([key, child]) => {
    const { type, comment } = lowerProperty(child, [...path, key], lowering);
    const demanded = required.has(key) && child.default !== undefined;
    return {
      key,
      type,
      comment: demanded ? { ...comment, tags: ['@required', ...comment.tags] } : comment,
      optional: !required.has(key) && child.default === undefined,
    };
  });
}

/** What holds on the object as a whole. */
export function typeTags(schema: JsonObject): readonly string[] {
  const done: ReadonlySet<string> = new Set(['type', 'properties', 'required']);
  const { tags, said } = keywordTags(schema, done);
  const raw = Object.entries(schema).filter(([key]) => !done.has(key) && !said.includes(key));
  const properties = propertiesOf(schema);
  const undeclared = [...requiredOf(schema)].filter((key) => !Object.hasOwn(properties, key));
  const required = undeclared.length === 0 ? [] : [['required', undeclared] as const];
  return [...tags, ...schemaTag(Object.fromEntries([...required, ...raw]))];
}

export function propertiesOf(schema: JsonObject): { readonly [key: string]: JsonObject } {
  const { properties } = schema;
  if (properties === undefined || !isJsonObject(properties)) return {};
  return Object.fromEntries(Object.entries(properties).map(([key, child]) => [key, isJsonObject(child) ? child : {}]));
}

export function requiredOf(schema: JsonObject): ReadonlySet<string> {
  const { required } = schema;
  return new Set(required !== undefined && isList(required) ? required.map(String) : []);
}
