import type { Report } from '../diagnostics/diagnostic.js';
import type { JsonObject } from '../model/json.js';
import { incompleteDefinition, oldDefinition } from './diagnostics.js';
import { placeOf } from './document.js';
import type { ImportedKind } from './imported-kind.js';
import type { ImportObject } from './read-documents.js';
import { objectAt, objectsAt, stringAt } from './read-json.js';
import { withoutNulls } from './subschemas.js';

/** A CRD -> a kind for each of its versions; none where it is incomplete. */
export function readDefinition({ source, path, object }: ImportObject, report: Report): readonly ImportedKind[] {
  const at = placeOf(source, path);
  const apiVersion = stringAt(object, 'apiVersion') ?? '';
  if (apiVersion !== 'apiextensions.k8s.io/v1') {
    report(oldDefinition, at, { version: apiVersion.split('/')[1] ?? 'no version' });
    return [];
  }
  const spec = objectAt(object, 'spec') ?? {};
  const missing = missingIn(spec);
  if (missing !== undefined) {
    report(incompleteDefinition, placeOf(source, [...path, 'spec']), { missing });
    return [];
  }
  const versions = objectsAt(spec, 'versions');
  const { name: _, ...metadata } = objectAt(object, 'metadata') ?? {};
  return versions.map((version, index) => ({
    ...namesOf(spec),
    version: stringAt(version, 'name') ?? '',
    schema: withoutNulls(schemaOf(version) ?? {}),
    at: placeOf(source, [...path, 'spec', 'versions', index]),
    definition: { metadata, spec, version, head: version.storage === true, single: versions.length === 1 },
  }));
}

function missingIn(spec: JsonObject): string | undefined {
  const names = objectAt(spec, 'names') ?? {};
  if (stringAt(spec, 'group') === undefined) return 'spec.group';
  if (!['Namespaced', 'Cluster'].includes(stringAt(spec, 'scope') ?? '')) return 'spec.scope, Namespaced or Cluster';
  if (stringAt(names, 'kind') === undefined) return 'spec.names.kind';
  if (stringAt(names, 'plural') === undefined) return 'spec.names.plural';
  const versions = objectsAt(spec, 'versions');
  if (versions.length === 0) return 'spec.versions';
  if (versions.some((version) => stringAt(version, 'name') === undefined)) return 'name in one of spec.versions';
  const without = versions.find((version) => schemaOf(version) === undefined);
  return without && `schema.openAPIV3Schema in version ${stringAt(without, 'name')}`;
}

function schemaOf(version: JsonObject): JsonObject | undefined {
  const schema = objectAt(version, 'schema');
  return schema && objectAt(schema, 'openAPIV3Schema');
}

function namesOf(spec: JsonObject): Pick<ImportedKind, 'group' | 'kind' | 'plural' | 'scope'> {
  const names = objectAt(spec, 'names') ?? {};
  return {
    group: stringAt(spec, 'group') ?? '',
    kind: stringAt(names, 'kind') ?? '',
    plural: stringAt(names, 'plural') ?? '',
    scope: spec.scope === 'Cluster' ? 'Cluster' : 'Namespaced',
  };
}
