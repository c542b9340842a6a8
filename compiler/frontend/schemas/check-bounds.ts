import type { Report } from '../../diagnostics/diagnostic.js';
import type { Schema } from '../../model/schema.js';
import type { Annotation } from '../../model/tag.js';
import { contradictoryBounds } from '../diagnostics.js';

const pairs = [
  ['minimum', 'maximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
] as const;

/** Bounds that exclude each other, at the property's own tag where it has one. */
export function checkBounds(schema: Schema, own: readonly Annotation[], report: Report): void {
  const { places } = schema;
  if (!places) return;
  for (const [low, high] of pairs) {
    const least = schema[low];
    const most = schema[high];
    if (least === undefined || most === undefined) continue;
    const exclusive = low === 'minimum' && (schema.exclusiveMinimum === true || schema.exclusiveMaximum === true);
    if (least < most || (least === most && !exclusive)) continue;
    const tags = [places[high], places[low]].filter((place) => place !== undefined);
    const at = tags.find((place) => own.some((annotation) => annotation.at === place)) ?? tags[0];
    if (at) report(contradictoryBounds, at, { lower: `${low} ${least}`, upper: `${high} ${most}` });
  }
}
