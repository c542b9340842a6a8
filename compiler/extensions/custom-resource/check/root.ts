import type { Report } from '../../../diagnostics/diagnostic.js';
import type { Keywords, Schema } from '../../../model/schema.js';
import { badRoot, rootKeyword, rootMetadata } from '../diagnostics.js';
import type { Part } from '../part.js';
import { placeOf } from './place.js';

const besideStatus: readonly (keyof Keywords | keyof Schema)[] = [
  'enum',
  'default',
  'minProperties',
  'maxProperties',
  'additionalProperties',
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'x-kubernetes-embedded-resource',
  'x-kubernetes-map-type',
];

/** The rules of a version's root object. */
export function checkRoot({ schema, statusSubresource }: Part, report: Report): void {
  if (schema.type !== 'object') report(badRoot, placeOf(schema, 'type'), { reason: 'must be an object' });
  if (schema.nullable) report(badRoot, placeOf(schema, 'nullable'), { reason: 'can’t be null' });
  if (schema.additionalProperties !== undefined) {
    report(badRoot, placeOf(schema, 'additionalProperties'), { reason: 'can’t have an index signature' });
  }
  if (statusSubresource) {
    for (const keyword of besideStatus) {
      if (schema[keyword] !== undefined) report(rootKeyword, placeOf(schema, keyword), { keyword });
    }
  }
  const metadata = schema.properties?.get('metadata');
  if (metadata) checkMetadata(metadata, report);
}

function checkMetadata(metadata: Schema, report: Report): void {
  for (const [name, property] of metadata.properties ?? []) {
    if (name !== 'name' && name !== 'generateName') report(rootMetadata, property.at, { name });
    else if (property.default !== undefined || property.constraints || property['x-kubernetes-validations']) {
      const place = property.constraints?.[0]?.at ?? placeOf(property, 'default', 'x-kubernetes-validations');
      report(rootMetadata, place, { name: `${name} by a default or a rule` });
    }
  }
  const [constraint] = metadata.constraints ?? [];
  if (constraint) report(rootMetadata, constraint.at, { name: '* by a rule' });
}
