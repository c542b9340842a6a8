import { loadCel } from '../../cel/parse.js';
import type { Report } from '../../diagnostics/diagnostic.js';
import type { Configuration } from '../../model/resource.js';
import type { Schema } from '../../model/schema.js';
import { checkColumns } from './check/columns.js';
import { checkConflicts } from './check/conflicts.js';
import { checkMetadata } from './check/metadata.js';
import { checkNames } from './check/names.js';
import { checkRoot } from './check/root.js';
import { rulePlaces } from './check/rule-place.js';
import { checkRules } from './check/rules.js';
import { checkSchema } from './check/schema.js';
import { checkSelectable } from './check/selectable.js';
import { checkSelectableVersions } from './check/selectable-versions.js';
import { checkSize } from './check/size.js';
import { checkSubresources } from './check/subresources.js';
import { checkVersions } from './check/versions.js';
import { kindsOf } from './kinds.js';
import type { Part } from './part.js';
import { type Parts, ruledParts } from './parts.js';

/** Everything that an API server would refuse, and what it would accept and nobody could use. */
export async function check(parts: Parts, configuration: Configuration, report: Report): Promise<void> {
  const kinds = kindsOf(ruledParts(parts, report));
  const cel = parts.resources.some(hasHandWrittenRule) ? await loadCel() : undefined;
  const run = { report, minor: configuration.minor, seen: new Set<Schema>(), cel };
  checkConflicts(kinds, report);
  for (const kind of kinds) {
    checkNames(kind, report);
    checkMetadata(kind, report);
    checkVersions(kind, report);
    for (const part of kind.versions) {
      checkRoot(part, report);
      checkSubresources(part, report);
      checkColumns(part, report);
      checkSelectable(part, configuration.minor, report);
      checkSchema(withoutBase(part.schema), run);
      checkRules(part, cel?.parse, configuration.minor, report);
    }
    checkSelectableVersions(kind, configuration, report);
    checkSize(kind, configuration, report);
  }
}

/** Every object has apiVersion, kind and metadata, so that they are required is no mistake, though it says nothing. */
function withoutBase(schema: Schema): Schema {
  const required = schema.required?.filter((name) => !['apiVersion', 'kind', 'metadata'].includes(name));
  return required && required.length < (schema.required?.length ?? 0) ? { ...schema, required } : schema;
}

/** Only the original schemas are asked: what `withRules` adds needs no parser. */
function hasHandWrittenRule({ schema }: Part): boolean {
  return rulePlaces(schema).length > 0;
}
