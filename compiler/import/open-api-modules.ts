import type { JsonObject } from '../model/json.js';
import type { UsedKind } from './kind-types.js';
import { isInterface, membersOf, propertiesOf, typeTags } from './lower-interface.js';
import { lowerElement, lowerProperty } from './lower-schema.js';
import type { Lowering } from './lowering.js';
import { metaSchemas } from './meta-schemas.js';
import { type Comment, type NamedType, noComment, type Reference, referenceTo } from './named-type.js';
import { listKeys, openApiSchema } from './open-api-schema.js';
import { type GroupVersionKind, kindKey, type OpenApi, type OpenApiDefinition } from './read-open-api.js';

/** A definition that is printed, with the module and the name that it has there. */
export interface PlacedDefinition extends Reference {
  readonly schema: JsonObject;
  readonly kind?: UsedKind;
}

export interface Placing {
  /** The module of definitions of this package; undefined for those that are not printed. */
  moduleOf(definition: OpenApiDefinition): string | undefined;
  /** What stands above a kind. */
  commentOf(kind: GroupVersionKind, schema: JsonObject): Comment;
  /** Text of a kind's message in protobuf. */
  messageOf?(kind: GroupVersionKind): string | undefined;
}

/** Every definition that is to be printed, by its id, in the order of the ids. */
export function placeDefinitions(openApi: OpenApi, placing: Placing): ReadonlyMap<string, PlacedDefinition> {
  const all = new Map([...openApi.definitions].map(([id, { schema }]) => [id, schema]));
  const keys = listKeys(all);
  const placed = new Map<string, PlacedDefinition>();
  for (const id of [...openApi.definitions.keys()].sort()) {
    const definition = openApi.definitions.get(id);
    const module = definition && !metaSchemas.has(id) ? placing.moduleOf(definition) : undefined;
    if (definition === undefined || module === undefined) continue;
    const schema = openApiSchema(id, definition.schema, keys);
    const kind = usedKind(definition, schema, openApi, placing);
    placed.set(id, { module, name: id.slice(id.lastIndexOf('.') + 1), schema, ...(kind && { kind }) });
  }
  return placed;
}

function usedKind(
  { kind }: OpenApiDefinition,
  schema: JsonObject,
  { endpoints }: OpenApi,
  placing: Placing,
): UsedKind | undefined {
  const endpoint = kind && endpoints.get(kindKey(kind));
  if (kind === undefined || endpoint === undefined) return undefined;
  const comment = placing.commentOf(kind, schema);
  return { ...kind, ...endpoint, schema, comment, message: placing.messageOf?.(kind) };
}

/** A definition that is no kind, or a kind that stands inside another object: every property as the schema has it. */
export function definitionType(name: string, schema: JsonObject, lowering: Lowering): NamedType {
  const comment: Comment = { ...noComment, ...described(schema), tags: [] };
  if (!isInterface(schema)) return { name, comment, body: lowerElement(withoutDescription(schema), [name], lowering) };
  const { description: _, ...rest } = schema;
  const members = membersOf(rest, [name], lowering, lowerProperty);
  return { name, comment: { ...comment, tags: typeTags(rest) }, body: members };
}

function described({ description }: JsonObject): { readonly description?: string } {
  return typeof description === 'string' ? { description } : {};
}

function withoutDescription(schema: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== 'description'));
}

/** The name of a kind's shape where it stands inside another object, without a type and a metadata of its own. */
export function embeddedName(kind: string): string {
  return `Embedded${kind}`;
}

/** A list holds kinds as they are read; everything else embeds them. */
export function isListOf(definition: PlacedDefinition): boolean {
  return definition.name.endsWith('List') && Object.hasOwn(propertiesOf(definition.schema), 'items');
}

export function referenceText(definition: PlacedDefinition, fromList: boolean): string {
  const embedded = definition.kind !== undefined && !fromList;
  return referenceTo(definition.module, embedded ? embeddedName(definition.name) : definition.name);
}
