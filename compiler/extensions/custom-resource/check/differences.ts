import type { Schema } from '../../../model/schema.js';
import type { Part } from '../part.js';

/** What one version names or types and the other does not, in words, by path in the storage version's order. */
export function differencesOf(storage: Part, other: Part): readonly string[] {
  return compare(withoutMetadata(storage.schema), withoutMetadata(other.schema), '', [storage.version, other.version]);
}

/** Every version has the whole of it, whatever the type narrows. */
function withoutMetadata(root: Schema): Schema {
  const properties = [...(root.properties ?? [])].filter(([name]) => name !== 'metadata');
  return { ...root, properties: new Map(properties) };
}

type Versions = readonly [string, string];

function compare(left: Schema, right: Schema, path: string, versions: Versions): readonly string[] {
  if (left === right) return [];
  const [leftType, rightType] = [typeText(left), typeText(right)];
  if (leftType !== rightType) return [`${path} is ${leftType} in ${versions[0]} and ${rightType} in ${versions[1]}`];
  return [
    ...compareProperties(left, right, path, versions),
    ...compareNested(left.items, right.items, `${path}[]`, versions),
    ...compareNested(valuesOf(left), valuesOf(right), `${path}{}`, versions),
  ];
}

function compareNested(left: Schema | undefined, right: Schema | undefined, path: string, versions: Versions) {
  return left && right ? compare(left, right, path, versions) : [];
}

function compareProperties(left: Schema, right: Schema, path: string, versions: Versions): readonly string[] {
  const onlyLeft = keeps(right) ? [] : missing(left, right);
  const onlyRight = keeps(left) ? [] : missing(right, left);
  const both = [...(left.properties ?? [])].flatMap(([name, schema]) => {
    const other = right.properties?.get(name);
    return other ? compare(schema, other, `${path}.${name}`, versions) : [];
  });
  return [
    ...onlyLeft.map((name) => `${path}.${name} is only in ${versions[0]}`),
    ...onlyRight.map((name) => `${path}.${name} is only in ${versions[1]}`),
    ...both,
  ];
}

function missing(from: Schema, inOther: Schema): readonly string[] {
  return [...(from.properties?.keys() ?? [])].filter((name) => !inOther.properties?.has(name));
}

/** Whether fields without a schema survive. */
function keeps(schema: Schema): boolean {
  return schema['x-kubernetes-preserve-unknown-fields'] === true || schema.additionalProperties !== undefined;
}

function valuesOf({ additionalProperties }: Schema): Schema | undefined {
  return additionalProperties === true ? undefined : additionalProperties;
}

function typeText(schema: Schema): string {
  if (schema['x-kubernetes-int-or-string']) return 'int-or-string';
  if (schema.type === 'object') return schema.additionalProperties === undefined ? 'object' : 'map';
  return schema.type ?? 'anything';
}
