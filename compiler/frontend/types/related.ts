import type { Expander } from './expander.js';
import { lacks } from './lacks.js';
import { all, relatedToObject } from './related-to-object.js';
import { scalarBases } from './scalar-names.js';
import { constituents, literalShape, type Shape } from './shape.js';
import { isKeyword } from './without.js';

/** The types that nest deeper are the checker's. */
const deepest = 20;

/** Whether values of a type are values of another; undefined where their shapes don't tell. */
export function related(expander: Expander, shape: Shape, wanted: Shape, depth = 0): boolean | undefined {
  if (isKeyword(wanted, 'unknown') || isKeyword(wanted, 'any') || isKeyword(shape, 'never')) return true;
  if (isKeyword(shape, 'any') || shape.branded || wanted.branded || depth > deepest) return undefined;
  if (isKeyword(shape, 'unknown')) return wanted.kind === 'union' ? undefined : false;
  const parts = sourceParts(shape, wanted);
  if (parts.length > 1) return all(parts.map((part) => related(expander, part, wanted, depth)));
  if (wanted.kind !== 'union') return toOne(expander, shape, wanted, depth);
  const answers = constituents(wanted).map((one) => related(expander, shape, one, depth));
  if (answers.includes(true)) return true;
  // An object may be one of several variants without being any one of them.
  return answers.includes(undefined) || shape.kind === 'object' ? undefined : false;
}

/** TypeScript knows `boolean` as `false | true`. */
export function opened(shape: Shape): readonly Shape[] {
  return constituents(shape).flatMap((part) =>
    isKeyword(part, 'boolean') ? [literalShape(false), literalShape(true)] : [part],
  );
}

function sourceParts(shape: Shape, wanted: Shape): readonly Shape[] {
  const truth = constituents(wanted).some((part) => part.kind === 'literal' && typeof part.value === 'boolean');
  return truth ? opened(shape) : constituents(shape);
}

function toOne(expander: Expander, shape: Shape, wanted: Shape, depth: number): boolean | undefined {
  if (shape.kind === 'unsupported' && (shape.what === 'computed' || shape.what === 'unresolved')) return undefined;
  switch (wanted.kind) {
    case 'keyword':
      return toKeyword(shape, wanted.name);
    case 'literal':
      return toLiteral(shape, wanted);
    case 'scalar':
      return toScalar(shape, wanted.name);
    case 'template':
      return toText(shape);
    case 'array':
      return toArray(expander, shape, wanted, depth);
    case 'object':
      return relatedToObject({ expander, depth, related }, shape, wanted);
    default:
      return wanted.kind === 'unsupported' && wanted.member && lacks(shape, wanted.member) ? false : undefined;
  }
}

/** What is no member of an enum may still be a value of it. */
function toLiteral(shape: Shape, { value, enum: of }: LiteralShape): boolean | undefined {
  if (of && (shape.kind !== 'literal' || shape.enum !== of))
    return toKeyword(shape, typeof value) === false ? false : undefined;
  return shape.kind === 'literal' && shape.value === value;
}

function toKeyword(shape: Shape, name: string): boolean | undefined {
  switch (shape.kind) {
    case 'literal':
      return typeof shape.value === name;
    case 'keyword':
      return shape.name === name || (shape.name === 'undefined' && name === 'void');
    case 'template':
      return name === 'string';
    case 'scalar': {
      const bases = scalarBases(shape.name).map((base) => base === name);
      return bases.includes(true) && bases.includes(false) ? undefined : bases.includes(true);
    }
    case 'unsupported':
      return shape.what === 'object' ? undefined : name === 'object';
    default:
      return name === 'object';
  }
}

/** Plain values have every flavour; a value of one flavour has no other. */
function toScalar(shape: Shape, name: string): boolean | undefined {
  if (shape.kind === 'scalar') return shape.name === name;
  const bases = scalarBases(name).map((base) => toKeyword(shape, base));
  if (bases.includes(true)) return scalarBases(name).includes('object') && shape.kind !== 'literal' ? undefined : true;
  return bases.includes(undefined) || shape.kind === 'unsupported' ? undefined : false;
}

function toText(shape: Shape): boolean | undefined {
  const text = toKeyword(shape, 'string');
  return text === false ? false : undefined;
}

type LiteralShape = Extract<Shape, { kind: 'literal' }>;
type ArrayShape = Extract<Shape, { kind: 'array' }>;

function toArray(expander: Expander, shape: Shape, wanted: ArrayShape, depth: number): boolean | undefined {
  if (shape.kind !== 'array') return lacks(shape, 'forEach') ? false : undefined;
  if (shape.readonly && !wanted.readonly) return false;
  const from = expander.expand(shape.element);
  const to = expander.expand(wanted.element);
  return from && to && related(expander, from, to, depth + 1);
}
