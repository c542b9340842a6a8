import type { Location } from '../../../model/location.js';
import type { Schema } from '../../../model/schema.js';
import { isLeaf, someChild } from '../../../model/schema-children.js';

/** Where a schema with rules stands in a version. */
export interface RulePlace {
  readonly schema: Schema;
  readonly isResource: boolean;
  /** As in `spec.ports[].name`; empty at the root. */
  readonly path: string;
  /** How many such values an object can hold; undefined where a list or map around it has no bound. */
  readonly cardinality: number | undefined;
  /** The lists and maps around it that have none, with the keyword that they lack. */
  readonly unbounded: readonly (readonly [string, string])[];
  /** The outermost part whose old and new values can't be told apart. */
  readonly uncorrelatable: { readonly path: string; readonly reason: string; readonly at: Location } | undefined;
}

/** Every place with rules in the version, from the root down. */
export function rulePlaces(root: Schema): readonly RulePlace[] {
  const places: RulePlace[] = [];
  const start = { schema: root, isResource: true, path: '', cardinality: 1, unbounded: [], uncorrelatable: undefined };
  if (hasRules(root)) collect(start, places);
  return places;
}

/** `place` has rules on it or below it. */
function collect(place: RulePlace, places: RulePlace[]): void {
  const { schema, path } = place;
  if (schema['x-kubernetes-validations']) places.push(place);
  if (isLeaf(schema)) return;
  const { properties, items, additionalProperties } = schema;
  const within = { ...place, ...elements(place) };
  const enter = (around: RulePlace, schema: Schema, path: string) => collect(child(around, schema, path), places);
  const inside = schema['x-kubernetes-map-type'] === 'atomic' ? cut(within, 'an atomic map') : within;
  properties?.forEach((property, name) => {
    if (hasRules(property)) enter(inside, property, path === '' ? name : `${path}.${name}`);
  });
  if (items && hasRules(items)) {
    const isMap = schema['x-kubernetes-list-type'] === 'map';
    enter(isMap ? within : cut(within, listText(schema)), items, `${path}[]`);
  }
  if (additionalProperties !== undefined && additionalProperties !== true && hasRules(additionalProperties)) {
    enter(within, additionalProperties, `${path}{}`);
  }
}

function child(place: RulePlace, schema: Schema, path: string): RulePlace {
  return { ...place, schema, path, isResource: schema['x-kubernetes-embedded-resource'] === true };
}

function cut(place: RulePlace, reason: string): RulePlace {
  const { uncorrelatable, path, schema } = place;
  return { ...place, uncorrelatable: uncorrelatable ?? { path: path || 'the root', reason, at: schema.at } };
}

function listText(schema: Schema): string {
  return schema['x-kubernetes-list-type'] === 'set' ? 'a set' : 'an atomic list';
}

function elements({ schema, path, cardinality, unbounded }: RulePlace): Pick<RulePlace, 'cardinality' | 'unbounded'> {
  const keyword =
    schema.type === 'array' ? 'maxItems' : schema.additionalProperties !== undefined ? 'maxProperties' : undefined;
  if (keyword === undefined) return { cardinality, unbounded };
  const most = schema[keyword];
  if (most === undefined) return { cardinality: undefined, unbounded: [...unbounded, [path, keyword]] };
  return { cardinality: cardinality === undefined ? undefined : cardinality * most, unbounded };
}

/** Whether a rule stands here or below. */
export function hasRules(schema: Schema): boolean {
  if (isLeaf(schema)) return schema['x-kubernetes-validations'] !== undefined;
  const known = ruled.get(schema);
  if (known !== undefined) return known;
  const found = schema['x-kubernetes-validations'] !== undefined || someChild(schema, hasRules);
  ruled.set(schema, found);
  return found;
}

const ruled = new WeakMap<Schema, boolean>();
