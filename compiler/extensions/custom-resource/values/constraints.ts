import { equalJson, isJsonObject, isList, type Json, type JsonObject } from '../../../model/json.js';
import type { Constraint, Schema } from '../../../model/schema.js';
import type { Problem } from './problem.js';

/** The tags that become rules, for a value that is there from the start: transition rules have nothing to compare. */
export function problemsOfConstraints(value: Json, schema: Schema, path: string): readonly Problem[] {
  const own = (schema.constraints ?? []).flatMap((constraint) => problemOf(value, constraint, path));
  if (!isJsonObject(value)) return own;
  const ofProperties = [...(schema.properties ?? [])].flatMap(([name, property]) =>
    (property.constraints ?? []).flatMap((constraint) => problemOfSibling(value, name, constraint, path)),
  );
  return [...own, ...ofProperties];
}

function problemOf(value: Json, constraint: Constraint, path: string): readonly Problem[] {
  switch (constraint.kind) {
    case 'unique':
      return isList(value) && hasTwins(value, constraint.properties)
        ? [{ path, text: 'has two items that are alike' }]
        : [];
    case 'atMostOneOf':
    case 'exactlyOneOf':
    case 'atLeastOneOf':
      return isJsonObject(value) ? problemOfCount(value, constraint, path) : [];
    default:
      return [];
  }
}

function problemOfCount(
  value: JsonObject,
  constraint: Extract<Constraint, { kind: 'atMostOneOf' | 'exactlyOneOf' | 'atLeastOneOf' }>,
  path: string,
): readonly Problem[] {
  const names = constraint.properties.join(', ');
  const count = constraint.properties.filter((name) => isPresent(value, name)).length;
  if (count > 1 && constraint.kind !== 'atLeastOneOf') return [{ path, text: `may have only one of ${names}` }];
  return count === 0 && constraint.kind !== 'atMostOneOf' ? [{ path, text: `must have one of ${names}` }] : [];
}

function problemOfSibling(value: JsonObject, name: string, constraint: Constraint, path: string): readonly Problem[] {
  if ((constraint.kind !== 'requires' && constraint.kind !== 'excludes') || !isPresent(value, name)) return [];
  const wrong = constraint.properties.find((other) => isPresent(value, other) === (constraint.kind === 'excludes'));
  if (wrong === undefined) return [];
  return [{ path, text: `must ${constraint.kind === 'excludes' ? 'not ' : ''}have "${wrong}" where it has "${name}"` }];
}

/** Null counts as absent, as in CEL. */
function isPresent(value: JsonObject, name: string): boolean {
  return Object.hasOwn(value, name) && value[name] !== null;
}

function hasTwins(items: readonly Json[], properties: readonly string[]): boolean {
  const identities = items.flatMap((item) => identityOf(item, properties));
  return identities.some((identity, at) => identities.slice(0, at).some((other) => equalJson(other, identity)));
}

/** Items that have none of the properties are not compared. */
function identityOf(item: Json, properties: readonly string[]): readonly Json[] {
  if (properties.length === 0) return [item];
  if (!isJsonObject(item) || !properties.some((name) => isPresent(item, name))) return [];
  return [properties.map((name) => (isPresent(item, name) ? [item[name] ?? null] : []))];
}
