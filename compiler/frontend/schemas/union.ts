import type { Schema, SchemaType } from '../../model/schema.js';
import type { ObjectShape, Shape } from '../types/shape.js';
import { withNull } from './array.js';
import { lowerLiterals } from './literals.js';
import { isProblem, type Lowering, type Place, type Problem } from './lowering.js';
import { intOrString, mixedUnion } from './problems.js';
import { scalarKeywords } from './scalars.js';
import { split } from './split.js';
import { lowerVariants } from './variants.js';

/** A union without null and undefined. */
export function lowerUnion(lowering: Lowering, members: readonly Shape[], place: Place): Schema | Problem {
  const open = members.every(({ kind }) => kind !== 'union')
    ? members
    : members.flatMap((member) => opened(lowering, member));
  const literals = literalValues(lowering, open);
  if (literals) return lowerLiterals(literals, place.at);
  const objects = open.filter((shape): shape is ObjectShape => shape.kind === 'object');
  if (objects.length === open.length) return lowerVariants(lowering, objects, place);
  return lowerValues(lowering, withoutCovered(lowering, open), place);
}

/** Undefined where one is something else, or has tags of its own. */
function literalValues(
  lowering: Lowering,
  shapes: readonly Shape[],
): readonly (string | number | boolean)[] | undefined {
  const values: (string | number | boolean)[] = [];
  for (const shape of shapes) {
    if (shape.kind !== 'literal' || tagged(lowering, shape)) return undefined;
    values.push(shape.value);
  }
  return values;
}

/** Nested unions are opened unless their name says something of them. */
function opened(lowering: Lowering, shape: Shape): readonly Shape[] {
  if (shape.kind !== 'union' || tagged(lowering, shape)) return [shape];
  return shape.members.flatMap((member) => opened(lowering, member));
}

function tagged({ comments }: Lowering, { layers, inherited }: Shape): boolean {
  if (layers.length + inherited.length === 0) return false;
  return [...layers, ...inherited].some((layer) => comments.ofLayer(layer).annotations.length > 0);
}

/** `'a' | string` is `string`. */
function withoutCovered(lowering: Lowering, shapes: readonly Shape[]): readonly Shape[] {
  const bare = (name: string) =>
    shapes.some((shape) => shape.kind === 'keyword' && shape.name === name && !tagged(lowering, shape));
  const text = bare('string');
  const truth = bare('boolean');
  return shapes.filter((shape) => {
    if (text && isText(shape)) return shape.kind === 'keyword' && !tagged(lowering, shape);
    return !truth || shape.kind !== 'literal' || typeof shape.value !== 'boolean';
  });
}

function isText(shape: Shape): boolean {
  if (shape.kind === 'template') return true;
  if (shape.kind === 'literal') return typeof shape.value === 'string';
  if (shape.kind === 'scalar') return scalarKeywords(shape.name).type === 'string';
  return shape.kind === 'keyword' && shape.name === 'string';
}

/** Values that are no objects: of one type, each with what it demands. */
function lowerValues(lowering: Lowering, shapes: readonly Shape[], place: Place): Schema | Problem {
  const schemas: Schema[] = [];
  for (const shape of joinedLiterals(shapes)) {
    const { value, nullable } = split(shape);
    const schema = value && lowering.shape(value, place);
    if (!schema) continue;
    if (isProblem(schema)) return schema;
    const made = nullable ? withNull(schema) : schema;
    if (!schemas.some((other) => sayTheSame(other, made))) schemas.push(made);
  }
  const [first] = schemas;
  if (first && schemas.length === 1) return first;
  const type = commonType(schemas);
  if (type === undefined) return numbersAndText(schemas) ? intOrString : mixedUnion;
  const branches = schemas.map(({ type: _, origin: _o, names: _n, description: _d, places: _p, ...rest }) => rest);
  if (
    branches.some((branch) =>
      Object.keys(branch).some((key) => key.startsWith('x-') || key === 'items' || key === 'constraints'),
    )
  ) {
    return mixedUnion;
  }
  return { type, anyOf: branches, at: place.at };
}

/** What TypeScript computes may name one scalar twice. */
function sayTheSame(left: Schema, right: Schema): boolean {
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  for (const key of ['at', 'origin', 'names', 'places', 'description']) keys.delete(key);
  return [...keys].every((key) => Reflect.get(left, key) === Reflect.get(right, key));
}

/** The literals stand together, where the first of them stood. */
function joinedLiterals(shapes: readonly Shape[]): readonly Shape[] {
  const literals = shapes.filter((shape) => shape.kind === 'literal');
  const [first] = literals;
  if (!first || literals.length < 2) return shapes;
  const joined: Shape = { kind: 'union', members: literals, layers: [], inherited: [] };
  return shapes.flatMap((shape) => (shape === first ? [joined] : shape.kind === 'literal' ? [] : [shape]));
}

function commonType(schemas: readonly Schema[]): SchemaType | undefined {
  const types = new Set(schemas.map(({ type }) => type));
  const [only] = types;
  if (types.size === 1) return only === 'object' || only === 'array' ? undefined : only;
  return undefined;
}

function numbersAndText(schemas: readonly Schema[]): boolean {
  return schemas.every(
    ({ type, ...rest }) =>
      type === 'string' || type === 'integer' || type === 'number' || rest['x-kubernetes-int-or-string'],
  );
}
