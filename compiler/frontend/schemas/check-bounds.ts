import type { Report } from '../../diagnostics/diagnostic.js';
import type { Schema } from '../../model/schema.js';
import { contradictoryBounds } from '../diagnostics.js';

const pairs = [
  ['minimum', 'maximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
] as const;

/** Bounds that exclude each other, at the tag that came last. */
export function checkBounds(schema: Schema, report: Report): void {
  const { places } = schema;
  if (!places) return;
  for (const [low, high] of pairs) {
    const least = schema[low];
    const most = schema[high];
    if (least === undefined || most === undefined) continue;
    const exclusive = low === 'minimum' && (schema.exclusiveMinimum === true || schema.exclusiveMaximum === true);
    if (least < most || (least === most && !exclusive)) continue;
    const at = places[high] ?? places[low];
    if (at) report(contradictoryBounds, at, { lower: `${low} ${least}`, upper: `${high} ${most}` });
  }
}
