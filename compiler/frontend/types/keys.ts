import type { IndexedSyntax } from '../syntax/tree.js';
import type { Expander } from './expander.js';
import { constituents, keywordShape, literalShape, type Shape, unionShape } from './shape.js';
import { type Scope, syntaxTerm, type Term } from './term.js';
import { constantElements } from './values.js';

/** `keyof T`, in source order. */
export function expandKeyof(expander: Expander, operand: Term): Shape | undefined {
  const shape = expander.expand(operand);
  if (shape?.kind !== 'object') return undefined;
  const names = [...shape.members.keys()].map(literalShape);
  return unionShape(shape.index ? [...names, keywordShape('string')] : names);
}

/** `T[K]`. */
export function expandIndexed(expander: Expander, syntax: IndexedSyntax, scope: Scope): Shape | undefined {
  const index = expander.expand(syntaxTerm(syntax.index, scope));
  if (!index) return undefined;
  const constant = constantElements(expander, syntax.object, scope);
  if (constant) return elementsOf(constant, index);
  const object = expander.expand(syntaxTerm(syntax.object, scope));
  return object && accessed(expander, object, index);
}

function elementsOf(elements: readonly Shape[], index: Shape): Shape | undefined {
  if (index.kind === 'keyword' && index.name === 'number') return distinct(elements);
  return index.kind === 'literal' ? elements[Number(index.value)] : undefined;
}

/** The types of these properties, or of all elements. */
function accessed(expander: Expander, object: Shape, index: Shape): Shape | undefined {
  const found: Shape[] = [];
  for (const part of constituents(object)) {
    const keys = constituents(index);
    for (const key of keys) {
      const shape = accessedByKey(expander, part, key);
      if (!shape) return undefined;
      // One property keeps the name of its type; of several a union is made.
      if (keys.length === 1 && object.kind !== 'union') return shape;
      found.push(...(shape.layers.length > 0 ? [shape] : constituents(shape)));
    }
  }
  return distinct(found);
}

function accessedByKey(expander: Expander, object: Shape, key: Shape): Shape | undefined {
  if (object.kind === 'array') {
    return key.kind === 'keyword' && key.name === 'number' ? expander.expand(object.element) : undefined;
  }
  if (object.kind !== 'object') return undefined;
  if (key.kind !== 'literal') return object.index && expander.expand(object.index.value);
  const member = object.members.get(String(key.value));
  const shape = member?.type && expander.expand(member.type);
  if (!shape || !member.optional) return shape;
  return unionShape([shape, keywordShape('undefined')]);
}

function distinct(shapes: readonly Shape[]): Shape {
  const seen = new Set<string | number | boolean>();
  const rest = shapes.filter((shape) => {
    if (shape.kind !== 'literal') return true;
    if (seen.has(shape.value)) return false;
    seen.add(shape.value);
    return true;
  });
  return unionShape(rest);
}
