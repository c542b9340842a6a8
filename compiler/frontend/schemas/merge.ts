import type { Report } from '../../diagnostics/diagnostic.js';
import { equalJson, type Json } from '../../model/json.js';
import type { Location } from '../../model/location.js';
import type { Fragment, Places, Schema } from '../../model/schema.js';
import { disjointEnums } from '../diagnostics.js';
import { mergeBounds } from './merge-bounds.js';

/** Where a fragment comes from. */
export interface FragmentSource {
  readonly at: Location;
  /** Whether the tag stands in the user's sources: only these are places to blame. */
  readonly users: boolean;
  readonly report: Report;
}

/** A schema in the making, its places its own. */
export type Draft = { -readonly [Key in keyof Schema]: Schema[Key] };

/** What a tag adds to the schema that it stands on: bounds of both hold, what can't be joined is the fragment's. */
export function addFragment(draft: Draft, fragment: Fragment, source: FragmentSource): void {
  if (overlaps(draft, fragment)) replace(draft, join(draft, fragment, source));
  else Object.assign(draft, fragment);
  if (source.users) draft.places = placesWith(draft.places, fragment, source.at);
}

function replace(draft: Draft, joined: Schema): void {
  for (const key of Object.keys(draft)) if (!(key in joined)) Reflect.deleteProperty(draft, key);
  Object.assign(draft, joined);
}

/** Most tags say what nothing has said before. */
function overlaps(type: Schema, fragment: Fragment): boolean {
  if ('x-kubernetes-list-map-keys' in type) return true;
  for (const key in fragment) if (key in type) return true;
  return false;
}

function join(type: Schema, fragment: Fragment, source: FragmentSource): Schema {
  const schema = withoutOtherKeys(type, fragment);
  const merged = joinLists(joinValidations(schema, fragment, source), schema, fragment);
  return mergeBounds(withOwnListType(merged, schema, fragment), schema, fragment);
}

/** A list that is said to be no map has no keys: one of conditions would be by its type. Keys that a tag says stay. */
function withoutOtherKeys(schema: Schema, fragment: Fragment): Schema {
  const listType = fragment['x-kubernetes-list-type'];
  if (listType === undefined || listType === 'map' || schema.places?.['x-kubernetes-list-map-keys']) return schema;
  const { 'x-kubernetes-list-map-keys': _, ...rest } = schema;
  return rest;
}

/** Keys imply a map, but not against a tag that says otherwise: both stay, so that the contradiction is told. */
function withOwnListType(merged: Schema, schema: Schema, fragment: Fragment): Schema {
  const listType = schema.places?.['x-kubernetes-list-type'] && schema['x-kubernetes-list-type'];
  if (!listType || !fragment['x-kubernetes-list-map-keys']) return merged;
  return { ...merged, 'x-kubernetes-list-type': listType };
}

function placesWith(known: Places | undefined, fragment: Fragment, at: Location): Places {
  const places: { [keyword: string]: Location } = { ...known };
  for (const key in fragment) if (key !== 'constraints') places[key] = at;
  for (const { kind } of fragment.constraints ?? []) places[kind] = at;
  return places;
}

/** Keywords whose values must both hold. */
function joinValidations(schema: Schema, fragment: Fragment, source: FragmentSource): Schema {
  const joined: Schema = { ...schema, ...fragment };
  const also: Schema[] = [];
  if (differ(schema.pattern, fragment.pattern)) also.push({ pattern: fragment.pattern ?? '', at: source.at });
  if (differ(schema.format, fragment.format) && schema.type === 'string') {
    also.push({ format: fragment.format ?? '', at: source.at });
  }
  const first: Schema = {
    ...joined,
    ...(also.some(({ pattern }) => pattern !== undefined) &&
      schema.pattern !== undefined && { pattern: schema.pattern }),
    ...(also.some(({ format }) => format !== undefined) && schema.format !== undefined && { format: schema.format }),
  };
  const allOf = [...(schema.allOf ?? []), ...(fragment.allOf ?? []), ...also];
  const values = joinEnums(schema.enum, fragment.enum, source);
  return {
    ...first,
    ...(allOf.length > 0 && { allOf }),
    ...(values && { enum: values }),
    ...joinMultiples(schema, fragment),
  };
}

function differ(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && left !== right;
}

function joinEnums(
  left: readonly Json[] | undefined,
  right: readonly Json[] | undefined,
  { at, report }: FragmentSource,
): readonly Json[] | undefined {
  if (!left || !right) return left ?? right;
  const both = left.filter((value) => right.some((other) => equalJson(value, other)));
  if (both.length === 0) report(disjointEnums, at, {});
  return both;
}

/** The larger one, where it is a multiple of the other; else both, as their product allows at least. */
function joinMultiples({ multipleOf: left }: Schema, { multipleOf: right }: Fragment): Pick<Schema, 'multipleOf'> {
  if (left === undefined || right === undefined) return {};
  if (left % right === 0) return { multipleOf: left };
  return { multipleOf: right % left === 0 ? right : leastCommonMultiple(left, right) };
}

function leastCommonMultiple(left: number, right: number): number {
  let [larger, smaller] = left > right ? [left, right] : [right, left];
  while (smaller > 1e-9) [larger, smaller] = [smaller, larger % smaller];
  return (left * right) / larger;
}

const lists = ['x-kubernetes-list-map-keys', 'required', 'x-kubernetes-validations', 'constraints', 'raw'] as const;

function joinLists(merged: Schema, schema: Schema, fragment: Fragment): Schema {
  let result = merged;
  for (const key of lists) {
    const left: readonly unknown[] = schema[key] ?? [];
    const right: readonly unknown[] = fragment[key] ?? [];
    if (left.length === 0 || right.length === 0) continue;
    const unique = ['x-kubernetes-list-map-keys', 'required', 'raw'].includes(key);
    result = { ...result, [key]: unique ? [...new Set([...left, ...right])] : [...left, ...right] };
  }
  if (schema.properties && fragment.properties) {
    result = { ...result, properties: new Map([...schema.properties, ...fragment.properties]) };
  }
  return result;
}
