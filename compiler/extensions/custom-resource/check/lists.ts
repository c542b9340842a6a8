import type { Report } from '../../../diagnostics/diagnostic.js';
import { nearest } from '../../../diagnostics/nearest.js';
import type { Schema } from '../../../model/schema.js';
import { badMapItems, badMapKey, badSetItems, keysWithoutMap, noMapKeys } from '../diagnostics.js';
import { placeOf } from './place.js';

/** The rules of list types and their keys. */
export function checkLists(schema: Schema, report: Report): void {
  if (schema.type !== 'array') return;
  const type = schema['x-kubernetes-list-type'];
  const keys = schema['x-kubernetes-list-map-keys'] ?? [];
  if (type === 'set') checkSet(schema, report);
  if (type === 'map') checkMap(schema, keys, report);
  if (type !== 'map' && keys.length > 0) {
    report(keysWithoutMap, placeOf(schema, 'x-kubernetes-list-type'), { type: type ?? 'atomic' });
  }
}

function checkSet(schema: Schema, report: Report): void {
  const at = placeOf(schema, 'x-kubernetes-list-type');
  const { items } = schema;
  if (!items) return;
  if (items.nullable) report(badSetItems, at, { reason: 'can’t be null' });
  if (items.type === 'object' && items['x-kubernetes-map-type'] !== 'atomic') {
    report(badSetItems, at, { reason: 'must be scalars; objects need @mapType atomic on their type' });
  }
  if (items.type === 'array' && (items['x-kubernetes-list-type'] ?? 'atomic') !== 'atomic') {
    report(badSetItems, at, { reason: 'must be scalars, or atomic lists' });
  }
}

function checkMap(schema: Schema, keys: readonly string[], report: Report): void {
  const at = placeOf(schema, 'x-kubernetes-list-map-keys', 'x-kubernetes-list-type');
  const { items } = schema;
  if (keys.length === 0) report(noMapKeys, at, {});
  if (!items) return;
  if (items.type !== 'object') {
    report(badMapItems, at, { reason: 'must be objects' });
    return;
  }
  if (items.nullable) report(badMapItems, at, { reason: 'can’t be null' });
  for (const [index, key] of keys.entries()) {
    const reason = keys.indexOf(key) < index ? 'stands twice' : problemOfKey(items, key);
    const near = items.properties?.has(key) ? undefined : nearest(key, items.properties?.keys() ?? []);
    if (reason) report(badMapKey, at, { key, reason, ...(near !== undefined && { near }) });
  }
}

function problemOfKey(items: Schema, key: string): string | undefined {
  const property = items.properties?.get(key);
  if (!property) return 'is no property of the items';
  const { type } = property;
  if (type === 'object' || type === 'array') return 'must be a scalar';
  if (property.nullable) return 'can’t be null';
  if (items.required?.includes(key) || (property.default !== undefined && property.default !== null)) return undefined;
  return 'must be required or have a default';
}
