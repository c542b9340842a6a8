import type { Expander } from './expander.js';
import { scalarBases } from './scalar-names.js';
import {
  constituents,
  type Index,
  keywordShape,
  type Layer,
  type ObjectShape,
  type Shape,
  unionShape,
} from './shape.js';
import type { Member, Term } from './term.js';

/** `A & B`. Properties of the same name must satisfy both. */
export function intersect(expander: Expander, terms: readonly Term[]): Shape | undefined {
  const shapes: Shape[] = [];
  for (const term of terms) {
    const shape = expander.expand(term);
    if (!shape) return undefined;
    shapes.push(shape);
  }
  return shapes.reduce<Shape | undefined>((left, right) => left && pair(left, right), { ...empty });
}

const empty: ObjectShape = { kind: 'object', members: new Map(), layers: [], inherited: [] };

function pair(left: Shape, right: Shape): Shape | undefined {
  if (isEmptyObject(left) && right.kind !== 'union') return nonNull(right);
  if (isEmptyObject(right) && left.kind !== 'union') return nonNull(left);
  if (left.kind === 'union' || right.kind === 'union') return distribute(left, right);
  if (left.kind === 'object' && right.kind === 'object') return mergeObjects(left, right);
  if (left.kind === 'array' && right.kind === 'array') return mergeLists(left, right);
  if (left.kind === 'object') return beside(right, left);
  if (right.kind === 'object') return beside(left, right);
  return narrow(left, right);
}

/** `T & {}` takes null and undefined out of T. */
function nonNull(shape: Shape): Shape {
  const nothing = shape.kind === 'keyword' && (shape.name === 'null' || shape.name === 'undefined');
  return nothing ? keywordShape('never') : shape;
}

function distribute(left: Shape, right: Shape): Shape | undefined {
  const members: Shape[] = [];
  for (const one of constituents(left)) {
    for (const other of constituents(right)) {
      const both = pair(one, other);
      if (!both) return undefined;
      if (both.kind !== 'keyword' || both.name !== 'never') members.push(both);
    }
  }
  const union = unionShape(members);
  if (isEmptyObject(left) || isEmptyObject(right)) {
    const { layers, inherited } = isEmptyObject(left) ? right : left;
    return { ...union, layers, inherited };
  }
  return { ...union, inherited: [...union.inherited, ...unionLayers(left), ...unionLayers(right)] };
}

function unionLayers(shape: Shape): readonly Layer[] {
  return shape.kind === 'union' ? [...shape.layers, ...shape.inherited] : [];
}

function mergeObjects(left: ObjectShape, right: ObjectShape): Shape | undefined {
  const members = new Map<string, Member>(left.members);
  for (const [name, member] of right.members) {
    const other = members.get(name);
    members.set(name, other ? both(other, member) : member);
  }
  const index = bothIndexes(left.index, right.index);
  const inherited = [...left.layers, ...left.inherited, ...right.layers, ...right.inherited];
  return { kind: 'object', members, ...(index && { index }), layers: [], inherited };
}

type ListShape = Extract<Shape, { kind: 'array' }>;

function mergeLists(left: ListShape, right: ListShape): Shape {
  const element: Term = { kind: 'both', terms: [left.element, right.element] };
  const inherited = [...left.layers, ...left.inherited, ...right.layers, ...right.inherited];
  return { kind: 'array', element, readonly: left.readonly && right.readonly, layers: [], inherited };
}

function bothIndexes(left: Index | undefined, right: Index | undefined): Index | undefined {
  if (!left || !right) return left ?? right;
  return { key: left.key, value: { kind: 'both', terms: [left.value, right.value] } };
}

/** A property that must be what both say. */
export function both(left: Member, right: Member): Member {
  return {
    name: left.name,
    optional: left.optional && right.optional,
    type: left.type && right.type && { kind: 'both', terms: [left.type, right.type] },
    sources: right.sources,
    others: [left.sources, ...(left.others ?? []), ...(right.others ?? [])],
  };
}

/** A value with a brand on it: the brand exists in TypeScript only. */
function beside(value: Shape, brand: ObjectShape): Shape | undefined {
  if (value.kind === 'array' || value.kind === 'unsupported') return undefined;
  if (value.kind === 'keyword' && (value.name === 'null' || value.name === 'undefined')) return keywordShape('never');
  const branded = brand.members.size > 0 && ({ branded: true } as const);
  return { ...value, inherited: [...value.inherited, ...brand.layers, ...brand.inherited], ...branded };
}

/** Two types that are no objects: the narrower one, with what both say. */
function narrow(left: Shape, right: Shape): Shape | undefined {
  const narrower = width(left) <= width(right) ? left : right;
  const wider = narrower === left ? right : left;
  if (!covers(wider, narrower)) return isValue(left) && isValue(right) ? keywordShape('never') : undefined;
  return { ...narrower, inherited: [...narrower.inherited, ...wider.layers, ...wider.inherited] };
}

function width(shape: Shape): number {
  return shape.kind === 'literal' ? 0 : shape.kind === 'template' ? 1 : shape.kind === 'scalar' ? 2 : 3;
}

function isValue(shape: Shape): boolean {
  return shape.kind === 'literal' || shape.kind === 'keyword';
}

function covers(wider: Shape, narrower: Shape): boolean {
  if (wider.kind === 'keyword') {
    if (wider.name === 'unknown' || wider.name === 'any') return true;
    if (narrower.kind === 'keyword') return narrower.name === wider.name;
    if (narrower.kind === 'literal') return typeof narrower.value === wider.name;
    return narrower.kind === 'template'
      ? wider.name === 'string'
      : narrower.kind === 'scalar' && scalarBases(narrower.name).some((base) => base === wider.name);
  }
  if (wider.kind === 'literal') return narrower.kind === 'literal' && narrower.value === wider.value;
  return (
    wider.kind === 'scalar' &&
    (narrower.kind === 'literal' || (narrower.kind === 'scalar' && narrower.name === wider.name))
  );
}

function isEmptyObject(shape: Shape): shape is ObjectShape {
  return shape.kind === 'object' && shape.members.size === 0 && !shape.index && shape.layers.length === 0;
}
