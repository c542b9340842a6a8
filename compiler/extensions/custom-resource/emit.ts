import type { CelRule, Manifest } from '../../model/contribution.js';
import { extended } from '../../model/extended.js';
import type { JsonObject } from '../../model/json.js';
import type { Location } from '../../model/location.js';
import type { Configuration } from '../../model/resource.js';
import type { Schema } from '../../model/schema.js';
import { columnsOf } from './columns.js';
import { type CustomKind, kindsOf } from './kinds.js';
import type { Part } from './part.js';
import { type Parts, ruledParts } from './parts.js';
import { explainedRules } from './rules/explained-rules.js';
import { withRules } from './rules/with-rules.js';
import { toJsonSchema } from './to-json-schema.js';

/** One CustomResourceDefinition per kind, in a file of its own. */
export function emit(parts: Parts, configuration: Configuration): readonly (Manifest | CelRule)[] {
  return kindsOf(ruledParts(parts, silent)).flatMap((kind) => [
    {
      kind: 'manifest',
      file: `crds/${kind.plural}.${kind.group}.yaml`,
      object: definitionOf(kind, configuration),
    },
    ...kind.versions.flatMap(explainedRules),
  ]);
}

/** The check asks for its size before it is written. */
export function definitionOf(kind: CustomKind, configuration: Configuration): JsonObject {
  const known = definitions.get(kind);
  if (known?.configuration === configuration) return known.object;
  const object = define(kind, configuration);
  definitions.set(kind, { configuration, object });
  return object;
}

const definitions = new WeakMap<CustomKind, { readonly configuration: Configuration; readonly object: JsonObject }>();

/** Keys in the order in which kubectl users read a CRD. */
function define(kind: CustomKind, configuration: Configuration): JsonObject {
  const { group, plural, scope } = kind;
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: {
      name: `${plural}.${group}`,
      ...(kind.labels.length > 0 && { labels: Object.fromEntries(kind.labels) }),
      ...(kind.annotations.length > 0 && { annotations: Object.fromEntries(kind.annotations) }),
    },
    spec: {
      group,
      names: namesOf(kind),
      scope,
      ...(kind.conversion && { conversion: kind.conversion }),
      versions: kind.versions.map((part) => versionOf(part, kind, configuration)),
    },
  };
}

function namesOf({ kind, listKind, plural, singular, shortNames, categories }: CustomKind): JsonObject {
  return {
    kind,
    listKind,
    plural,
    singular,
    ...(shortNames.length > 0 && { shortNames }),
    ...(categories.length > 0 && { categories }),
  };
}

function versionOf(part: Part, { storage }: CustomKind, configuration: Configuration): JsonObject {
  const { version, deprecated, unserved, selectableFields } = part;
  const columns = columnsOf(part);
  return {
    name: version,
    served: !unserved,
    storage: part === storage,
    ...(deprecated && { deprecated: true, ...(deprecated.value && { deprecationWarning: deprecated.value }) }),
    ...(columns.length > 0 && { additionalPrinterColumns: columns }),
    ...(selectableFields.length > 0 && {
      selectableFields: selectableFields.map(({ value }) => ({ jsonPath: value })),
    }),
    ...subresourcesOf(part),
    schema: { openAPIV3Schema: rootOf(part, configuration) },
  };
}

function subresourcesOf({ statusSubresource, scale }: Part): JsonObject {
  if (!statusSubresource && !scale) return {};
  return {
    subresources: { ...(statusSubresource && { status: {} }), ...(scale && { scale: { ...scale.value } }) },
  };
}

function rootOf({ schema, description, at, declaration }: Part, configuration: Configuration): JsonObject {
  const lowered = withRules(schema);
  const { apiVersion, kind } = declaration.baseDescriptions;
  const properties = new Map<string, Schema>([
    ['apiVersion', described(apiVersion, at)],
    ['kind', described(kind, at)],
    ['metadata', metadataOf(lowered)],
    ...[...(lowered.properties ?? [])].filter(([name]) => name !== 'metadata'),
  ]);
  const root: Schema = extended(lowered, description !== '' && { description }, { properties });
  return toJsonSchema(root, configuration);
}

/** Without a description of its own `kubectl explain` has the server's. */
function described(description: string | undefined, at: Location): Schema {
  return { type: 'string', ...(description !== undefined && { description }), at };
}

/** A server allows a type and the properties name and generateName here, not even a description. */
function metadataOf({ properties, at }: Schema): Schema {
  const narrowed = properties?.get('metadata')?.properties;
  return { type: 'object', ...(narrowed && narrowed.size > 0 && { properties: narrowed }), at };
}

/** The check has told what there is to tell. */
function silent(): void {}
