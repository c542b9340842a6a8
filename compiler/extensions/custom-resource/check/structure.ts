import type { Report } from '../../../diagnostics/diagnostic.js';
import { nearest } from '../../../diagnostics/nearest.js';
import type { Schema } from '../../../model/schema.js';
import {
  badEmbedded,
  badIntOrString,
  fixedAndOpen,
  missingType,
  noItems,
  uniqueItems,
  unknownRequired,
} from '../diagnostics.js';
import { placeOf } from './place.js';

/** The rules of structural schemas that hold for one node. */
export function checkStructure(schema: Schema, report: Report): void {
  const { type, properties, additionalProperties, items } = schema;
  const open = schema['x-kubernetes-preserve-unknown-fields'] || schema['x-kubernetes-int-or-string'];
  if (type === undefined && !open) report(missingType, schema.at, { what: 'value' });
  if (type === 'array' && !items) report(noItems, placeOf(schema, 'type'), {});
  if (properties && properties.size > 0 && additionalProperties !== undefined && additionalProperties !== true) {
    report(fixedAndOpen, placeOf(schema, 'additionalProperties'), {});
  }
  if (schema.uniqueItems) report(uniqueItems, placeOf(schema, 'uniqueItems'), {});
  checkEmbedded(schema, report);
  checkIntOrString(schema, report);
  checkRequired(schema, report);
}

function checkEmbedded(schema: Schema, report: Report): void {
  if (!schema['x-kubernetes-embedded-resource']) return;
  const at = placeOf(schema, 'x-kubernetes-embedded-resource');
  const { type, properties, additionalProperties } = schema;
  if (type !== 'object') {
    report(badEmbedded, at, { reason: 'stands on objects only' });
    return;
  }
  if (additionalProperties !== undefined) report(badEmbedded, at, { reason: 'can’t stand on a map' });
  if (!schema['x-kubernetes-preserve-unknown-fields'] && !properties?.size) {
    report(badEmbedded, at, { reason: 'needs properties, or @preserveUnknownFields' });
  }
}

function checkIntOrString(schema: Schema, report: Report): void {
  if (!schema['x-kubernetes-int-or-string']) return;
  const tags = [
    ['x-kubernetes-preserve-unknown-fields', '@preserveUnknownFields'],
    ['x-kubernetes-embedded-resource', '@embeddedResource'],
  ] as const;
  for (const [keyword, tag] of tags) {
    if (schema[keyword]) report(badIntOrString, placeOf(schema, keyword), { tag });
  }
}

function checkRequired(schema: Schema, report: Report): void {
  const { required, properties } = schema;
  if (!required || schema.additionalProperties !== undefined || schema['x-kubernetes-preserve-unknown-fields']) return;
  for (const name of required) {
    if (properties?.has(name)) continue;
    const near = nearest(name, properties?.keys() ?? []);
    report(unknownRequired, placeOf(schema, 'required'), { name, ...(near !== undefined && { near }) });
  }
}
