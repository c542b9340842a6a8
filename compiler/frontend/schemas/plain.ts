import type { Json } from '../../model/json.js';
import type { Schema } from '../../model/schema.js';

const aside: ReadonlySet<string> = new Set([
  'at',
  'places',
  'origin',
  'names',
  'description',
  'title',
  'example',
  'externalDocs',
]);

/** A schema as JSON without its places and its prose: what two must have in common to be the same type. */
export function plainSchema(schema: Schema): Json {
  return plain(schema);
}

function plain(value: unknown): Json {
  if (Array.isArray(value)) return value.map(plain);
  const entries = value instanceof Map ? [...value].map(([name, inner]) => [name, inner] as const) : undefined;
  if (entries) return Object.fromEntries(entries.map(([name, inner]) => [name, plain(inner)]));
  if (typeof value !== 'object' || value === null) return (value ?? null) as Json;
  const kept = Object.entries(value).filter(([key]) => !aside.has(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, plain(inner)]));
}
