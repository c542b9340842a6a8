import type { Place, Tag } from '../../model/tag.js';

/** Whether a tag may stand there. An interface that is a resource is a type too, and a function is a constant. */
export function stands({ places }: Tag<unknown>, place: Place | 'nothing'): boolean {
  if (place === 'nothing') return false;
  if (places.includes(place)) return true;
  if (place === 'resource') return places.includes('type');
  return place === 'function' && places.includes('constant');
}
