import { equalJson, isJsonObject, isList, type Json, type JsonObject } from '../../../model/json.js';
import type { Schema } from '../../../model/schema.js';
import { problemsOfConstraints } from './constraints.js';
import { problemsOfList } from './list.js';
import type { Problem } from './problem.js';
import { problemsOfNumber, problemsOfText } from './scalar.js';

/** What a server would say to the value: the schema's validations, pruning, and the constraints that become rules. */
export function validate(value: Json, schema: Schema, path = ''): readonly Problem[] {
  if (value === null) return nullProblems(schema, path);
  const typeProblem = problemOfType(value, schema);
  if (typeProblem !== undefined) return [{ path, text: typeProblem }];
  return [
    ...validateKeywords(value, schema, path),
    ...(isList(value)
      ? value.flatMap((item, at) => (schema.items ? validate(item, schema.items, `${path}[${at}]`) : []))
      : []),
    ...(isJsonObject(value) ? validateProperties(value, schema, path) : []),
    ...problemsOfConstraints(value, schema, path),
  ];
}

function nullProblems(schema: Schema, path: string): readonly Problem[] {
  return schema.nullable || schema.type === undefined ? [] : [{ path, text: 'can’t be null' }];
}

function problemOfType(value: Json, schema: Schema): string | undefined {
  if (schema['x-kubernetes-int-or-string']) {
    return typeof value === 'string' || Number.isInteger(value) ? undefined : 'must be a whole number or a string';
  }
  if (schema.type === undefined || typeTests[schema.type](value)) return undefined;
  return `must be ${typeNames[schema.type]}`;
}

const typeTests: { readonly [type in NonNullable<Schema['type']>]: (value: Json) => boolean } = {
  object: (value) => isJsonObject(value),
  array: (value) => isList(value),
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
};

const typeNames: { readonly [type in NonNullable<Schema['type']>]: string } = {
  object: 'an object',
  array: 'a list',
  string: 'a string',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

/** Keywords that a branch may hold as well; types are no longer in question. */
function validateKeywords(value: Json, schema: Schema, path: string): readonly Problem[] {
  const allowed = schema.enum;
  const inEnum = !allowed || allowed.some((item) => equalJson(item, value));
  return [
    ...(inEnum ? [] : [{ path, text: `must be one of ${allowed.map((item) => JSON.stringify(item)).join(', ')}` }]),
    ...(typeof value === 'number' ? problemsOfNumber(value, schema, path) : []),
    ...(typeof value === 'string' ? problemsOfText(value, schema, path) : []),
    ...(isList(value) ? problemsOfList(value, schema, path) : []),
    ...(isJsonObject(value) ? problemsOfObject(value, schema, path) : []),
    ...validateBranches(value, schema, path),
  ];
}

function problemsOfObject(value: JsonObject, schema: Schema, path: string): readonly Problem[] {
  const count = Object.keys(value).length;
  const missing = (schema.required ?? []).filter((name) => !Object.hasOwn(value, name));
  const { minProperties = 0, maxProperties = Number.POSITIVE_INFINITY } = schema;
  return [
    ...missing.map((name) => ({ path, text: `must have "${name}"` })),
    ...(count < minProperties ? [{ path, text: `must have at least ${minProperties} properties` }] : []),
    ...(count > maxProperties ? [{ path, text: `must have at most ${maxProperties} properties` }] : []),
  ];
}

function validateProperties(value: JsonObject, schema: Schema, path: string): readonly Problem[] {
  const { properties, additionalProperties } = schema;
  const open = additionalProperties === true || schema['x-kubernetes-preserve-unknown-fields'];
  return Object.entries(value).flatMap(([name, item]) => {
    const found = properties?.get(name) ?? (additionalProperties === true ? undefined : additionalProperties);
    const at = `${path}.${name}`;
    if (found) return validate(item, found, at);
    return open || isTypeMeta(schema, name)
      ? []
      : [{ path: at, text: 'is no property of the type and would be dropped' }];
  });
}

function isTypeMeta(schema: Schema, name: string): boolean {
  return schema['x-kubernetes-embedded-resource'] === true && ['apiVersion', 'kind', 'metadata'].includes(name);
}

function validateBranches(value: Json, schema: Schema, path: string): readonly Problem[] {
  const { allOf = [], anyOf, oneOf, not } = schema;
  const fits = (branch: Schema) => validateBranch(value, branch, path).length === 0;
  const matching = oneOf?.filter(fits).length ?? 1;
  return [
    ...allOf.flatMap((branch) => validateBranch(value, branch, path)),
    ...(anyOf && !anyOf.some(fits) ? [{ path, text: 'fits none of the alternatives' }] : []),
    ...(matching === 0 ? [{ path, text: 'fits none of the variants' }] : []),
    ...(matching > 1 ? [{ path, text: 'fits more than one of the variants' }] : []),
    ...(not && fits(not) ? [{ path, text: 'is what the schema excludes' }] : []),
  ];
}

/** A branch prunes nothing and knows only the properties that it narrows. */
function validateBranch(value: Json, branch: Schema, path: string): readonly Problem[] {
  if (value === null) return [];
  const typeProblem = branch.type === undefined ? undefined : problemOfType(value, branch);
  if (typeProblem !== undefined) return [{ path, text: typeProblem }];
  const { items, properties } = branch;
  return [
    ...validateKeywords(value, branch, path),
    ...(isList(value) && items ? value.flatMap((item, at) => validateBranch(item, items, `${path}[${at}]`)) : []),
    ...(isJsonObject(value) ? branchProperties(value, properties ?? new Map(), path) : []),
  ];
}

function branchProperties(
  value: JsonObject,
  properties: ReadonlyMap<string, Schema>,
  path: string,
): readonly Problem[] {
  return [...properties].flatMap(([name, schema]) => {
    const item = value[name];
    return item === undefined ? [] : validateBranch(item, schema, `${path}.${name}`);
  });
}
