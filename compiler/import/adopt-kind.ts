import type { JsonObject } from '../model/json.js';
import type { ImportedKind } from './imported-kind.js';
import { placeTags } from './keywords.js';
import { membersOf, propertiesOf, requiredOf, typeTags } from './lower-interface.js';
import { lowerElement, lowerProperty } from './lower-schema.js';
import type { Lowering } from './lowering.js';
import type { Comment, Member, NamedType } from './named-type.js';
import { resourceTags } from './resource-tags.js';
import { kext } from './scalars.js';

/** The kind as the project's own source: an interface with `@resource`, and the types that it is made of. */
export function adoptKind(kind: ImportedKind, lowering: Lowering): readonly NamedType[] {
  const name = lowering.names.reserve(kind.kind);
  const { schema } = kind;
  const base = baseOf(schema, name, lowering);
  const members = otherMembers(schema, name, lowering);
  return [{ name, base, comment: commentOf(kind), body: members }, ...lowering.types];
}

function commentOf(kind: ImportedKind): Comment {
  const { description } = kind.schema;
  const tags = [...resourceTags(kind), ...rootTags(kind.schema)];
  return typeof description === 'string' ? { description, tags } : { tags };
}

/** What holds on the root; kext itself demands a spec that is not optional, and apiVersion, kind and metadata are its own. */
function rootTags(schema: JsonObject): readonly string[] {
  const { properties: _properties, required: _required, description: _description, ...rest } = schema;
  const others = [...requiredOf(schema)].filter((name) => ['apiVersion', 'kind', 'metadata', 'status'].includes(name));
  const place = placeTags(rest);
  const whole = Object.fromEntries(Object.entries(rest).filter(([key]) => !place.said.includes(key)));
  return [...typeTags({ ...whole, ...(others.length > 0 && { required: others }) }), ...place.tags];
}

function baseOf(schema: JsonObject, name: string, lowering: Lowering): string {
  const { spec, status, metadata } = propertiesOf(schema);
  const specType = spec === undefined ? 'undefined' : lowerElement(spec, [name, 'spec'], lowering);
  const optional = spec !== undefined && !requiredOf(schema).has('spec') ? ' | undefined' : '';
  const types = [`${specType}${optional}`];
  const meta = metaType(metadata, name, lowering);
  if (status !== undefined) types.push(lowerElement(status, [name, 'status'], lowering));
  else if (meta !== undefined) types.push('undefined');
  if (meta !== undefined) types.push(meta);
  return `${kext('CustomResource')}<${types.join(', ')}>`;
}

/** Metadata may bound the name; nothing else of it can be said. */
function metaType(metadata: JsonObject | undefined, name: string, lowering: Lowering): string | undefined {
  if (metadata === undefined || Object.keys(propertiesOf(metadata)).length === 0) return undefined;
  const members = membersOf(metadata, [name, 'metadata'], lowering, (schema, path, scope) => ({
    type: lowerElement(schema, path, scope),
    comment: { tags: [] },
  }));
  const text = members.map(({ key, optional, type }) => `${key}${optional ? '?' : ''}: ${type}`).join('; ');
  return `${kext('ObjectMeta')} & { ${text} }`;
}

/** Root properties beside those of CustomResource, and those of apiVersion and kind that say more than it does. */
function otherMembers(schema: JsonObject, name: string, lowering: Lowering): readonly Member[] {
  const properties = Object.entries(propertiesOf(schema)).filter(([key, property]) => !isBase(key, property));
  const others: JsonObject = { ...schema, properties: Object.fromEntries(properties) };
  return membersOf(others, [name], lowering, lowerProperty);
}

function isBase(key: string, property: JsonObject): boolean {
  if (['spec', 'status', 'metadata'].includes(key)) return true;
  return ['apiVersion', 'kind'].includes(key) && Object.keys(property).length === 1;
}
