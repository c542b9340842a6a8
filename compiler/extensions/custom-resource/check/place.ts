import type { Location } from '../../../model/location.js';
import type { Keywords, Schema } from '../../../model/schema.js';

/** The tag that set the keyword, else the schema's own place. */
export function placeOf(schema: Schema, ...keywords: readonly (keyof Keywords | keyof Schema)[]): Location {
  for (const keyword of keywords) {
    const place = schema.places?.[keyword];
    if (place) return place;
  }
  return schema.at;
}
