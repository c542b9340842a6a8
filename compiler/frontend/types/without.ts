import { constituents, type Shape, unionShape } from './shape.js';

/** The type without undefined. */
export function withoutUndefined(shape: Shape | undefined): Shape | undefined {
  if (!shape || !has(shape, 'undefined')) return shape;
  const rest = constituents(shape).filter((member) => !isKeyword(member, 'undefined'));
  return { ...unionShape(rest), ...(rest.length > 1 && { layers: shape.layers, inherited: shape.inherited }) };
}

/** The type without null and undefined. */
export function nonNullable(shape: Shape): Shape {
  if (!has(shape, 'undefined') && !has(shape, 'null')) return shape;
  const rest = constituents(shape).filter((it) => !isKeyword(it, 'undefined') && !isKeyword(it, 'null'));
  return { ...unionShape(rest), ...(rest.length > 1 && { layers: shape.layers, inherited: shape.inherited }) };
}

export function has(shape: Shape, name: 'undefined' | 'null'): boolean {
  if (shape.kind === 'keyword') return shape.name === name;
  return shape.kind === 'union' && constituents(shape).some((member) => isKeyword(member, name));
}

export function isKeyword(shape: Shape, name: string): boolean {
  return shape.kind === 'keyword' && shape.name === name;
}
