import type { JsonObject } from '../model/json.js';
import { canonicalText } from './canonical.js';
import { kext, type ScalarType } from './scalars.js';

/** A list of the item's type. A list of conditions is a map by type without a word, so any other kind of list needs one. */
export function listText(core: JsonObject, item: string): ScalarType {
  const type = /[|&]/.test(item) ? `(${item})[]` : `${item}[]`;
  const says = ['type', 'items'];
  if (item !== kext('Condition')) return { type, says };
  if (isMapByType(core)) return { type, says: [...says, 'x-kubernetes-list-type', 'x-kubernetes-list-map-keys'] };
  return { type, says, tags: core['x-kubernetes-list-type'] === 'set' ? [] : ['@listType atomic'] };
}

function isMapByType(core: JsonObject): boolean {
  const keys = core['x-kubernetes-list-map-keys'];
  return core['x-kubernetes-list-type'] === 'map' && keys !== undefined && canonicalText(keys) === '["type"]';
}
