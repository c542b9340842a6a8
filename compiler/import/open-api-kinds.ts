import type { Report } from '../diagnostics/diagnostic.js';
import type { JsonObject } from '../model/json.js';
import { recursiveKind } from './diagnostics.js';
import { placeOf } from './document.js';
import type { ImportedKind } from './imported-kind.js';
import { propertiesOf } from './lower-interface.js';
import { listKeys, openApiSchema } from './open-api-schema.js';
import { kindKey, type OpenApi, type OpenApiDefinition } from './read-open-api.js';
import { resolveReferences } from './resolve-references.js';

/** The kinds among these definitions, each with a schema that stands alone, as a CRD has it. */
export function openApiKinds(
  openApi: OpenApi,
  isOwn: (definition: OpenApiDefinition) => boolean,
  report: Report,
): readonly ImportedKind[] {
  const raw = new Map([...openApi.definitions].map(([id, { schema }]) => [id, schema]));
  const keys = listKeys(raw);
  const schemas = new Map([...raw].map(([id, schema]) => [id, openApiSchema(id, schema, keys)]));
  return [...openApi.definitions.values()].filter(isOwn).flatMap((definition) => {
    const { id, kind, source } = definition;
    const endpoint = kind && openApi.endpoints.get(kindKey(kind));
    const schema = schemas.get(id);
    if (kind === undefined || endpoint === undefined || schema === undefined) return [];
    const at = placeOf(source.source, [...source.path, 'components', 'schemas', id]);
    const resolved = resolveReferences(withPlainMetadata(schema), schemas);
    if (resolved === undefined) report(recursiveKind, at, { kind: kind.kind });
    return resolved ? [{ ...kind, ...endpoint, schema: resolved, at }] : [];
  });
}

/** A CRD says no more of metadata than that it is an object. */
function withPlainMetadata(schema: JsonObject): JsonObject {
  const properties = propertiesOf(schema);
  return properties.metadata ? { ...schema, properties: { ...properties, metadata: { type: 'object' } } } : schema;
}
