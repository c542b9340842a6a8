import type { Report } from '../../../diagnostics/diagnostic.js';
import { equalJson, isJsonObject, isList, type Json, type JsonObject } from '../../../model/json.js';
import type { Configuration } from '../../../model/resource.js';
import { selectableVersions } from '../diagnostics.js';
import { definitionOf } from '../emit.js';
import type { CustomKind } from '../kinds.js';

/**
 * A server takes selectable fields that all versions share only beside a schema that they share, and the other way
 * round. Source: Convert_v1_CustomResourceDefinitionSpec_To_apiextensions_CustomResourceDefinitionSpec.
 */
export function checkSelectableVersions(kind: CustomKind, configuration: Configuration, report: Report): void {
  const first = kind.versions.flatMap(({ selectableFields }) => selectableFields)[0];
  if (!first || kind.versions.length === 1) return;
  const versions = versionsOf(definitionOf(kind, configuration));
  const same = areAlike(versions.map(({ schema }) => schema ?? null));
  if (same === areAlike(versions.map(({ selectableFields }) => selectableFields ?? []))) return;
  report(selectableVersions, first.at, { kind: kind.kind, same });
}

function versionsOf({ spec }: JsonObject): readonly JsonObject[] {
  const versions = spec !== undefined && isJsonObject(spec) ? spec.versions : undefined;
  return versions !== undefined && isList(versions) ? versions.filter(isJsonObject) : [];
}

function areAlike(values: readonly Json[]): boolean {
  const [first = null, ...others] = values;
  return others.every((other) => equalJson(first, other));
}
