import { loadCel } from '../../cel/parse.js';
import type { Report } from '../../diagnostics/diagnostic.js';
import { noticing } from '../../diagnostics/noticing.js';
import type { Configuration } from '../../model/resource.js';
import type { Schema } from '../../model/schema.js';
import { checkColumns } from './check/columns.js';
import { checkConflicts } from './check/conflicts.js';
import { checkMetadata } from './check/metadata.js';
import { checkNames } from './check/names.js';
import { checkRoot } from './check/root.js';
import { hasRules } from './check/rule-place.js';
import { checkRules } from './check/rules.js';
import type { SchemaRun } from './check/run.js';
import { checkSchema } from './check/schema.js';
import { checkSelectable } from './check/selectable.js';
import { checkSelectableVersions } from './check/selectable-versions.js';
import { checkSize } from './check/size.js';
import { checkSubresources } from './check/subresources.js';
import { checkVersions } from './check/versions.js';
import { type CustomKind, kindsOf } from './kinds.js';
import type { Part } from './part.js';
import { type Parts, ruledParts } from './parts.js';

/** Everything that an API server would refuse, and what it would accept and nobody could use. */
export async function check(parts: Parts, configuration: Configuration, report: Report): Promise<void> {
  const kinds = kindsOf(ruledParts(parts, report));
  checkConflicts(kinds, report);
  const unchecked = kinds.filter((kind) => sound.get(kind) !== configuration);
  const cel = unchecked.some(({ versions }) => versions.some(hasHandWrittenRule)) ? await loadCel() : undefined;
  const seen = new Set<Schema>();
  const runs = unchecked.map((kind) => ({ kind, noticed: noticing(report) }));
  for (const { kind, noticed } of runs) {
    checkKind(kind, { report: noticed.report, minor: configuration.minor, seen, cel }, configuration);
  }
  for (const { kind, noticed } of runs) {
    for (const part of kind.versions) checkRules(part, cel?.parse, configuration.minor, noticed.report);
    if (noticed.told() === 0) sound.set(kind, configuration);
  }
}

/** Kinds in which nothing was wrong, with the configuration that they were checked for. */
const sound = new WeakMap<CustomKind, Configuration>();

function checkKind(kind: CustomKind, run: SchemaRun, configuration: Configuration): void {
  const { report, minor } = run;
  checkNames(kind, report);
  checkMetadata(kind, report);
  checkVersions(kind, report);
  for (const part of kind.versions) {
    checkRoot(part, report);
    checkSubresources(part, report);
    checkColumns(part, report);
    checkSelectable(part, minor, report);
    checkSchema(withoutBase(part.schema), run);
  }
  checkSelectableVersions(kind, configuration, report);
  checkSize(kind, configuration, report);
}

/** Every object has apiVersion, kind and metadata, so that they are required is no mistake, though it says nothing. */
function withoutBase(schema: Schema): Schema {
  const required = schema.required?.filter((name) => !['apiVersion', 'kind', 'metadata'].includes(name));
  return required && required.length < (schema.required?.length ?? 0) ? { ...schema, required } : schema;
}

/** Only the schemas as they were declared are asked: what is added to them needs no parser. */
function hasHandWrittenRule({ declaration }: Part): boolean {
  return hasRules(declaration.schema);
}
