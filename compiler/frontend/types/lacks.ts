import { scalarBases } from './scalar-names.js';
import type { Shape } from './shape.js';

const prototypes: Readonly<Record<string, object>> = {
  string: String.prototype,
  number: Number.prototype,
  boolean: Boolean.prototype,
  bigint: BigInt.prototype,
  symbol: Symbol.prototype,
};

/** Whether nothing of this type has a property of that name; false where that isn't known. */
export function lacks(shape: Shape, property: string): boolean {
  switch (shape.kind) {
    case 'object':
      return !shape.members.has(property) && !Reflect.has(Object.prototype, property);
    case 'array':
      return !Reflect.has(Array.prototype, property);
    case 'template':
      return valueLacks('string', property);
    case 'literal':
      return valueLacks(typeof shape.value, property);
    case 'keyword':
      return valueLacks(shape.name, property);
    case 'scalar':
      return scalarBases(shape.name).every((base) => valueLacks(base, property));
    default:
      return false;
  }
}

function valueLacks(name: string, property: string): boolean {
  if (name === 'null' || name === 'undefined' || name === 'void') return true;
  const prototype = prototypes[name];
  return prototype !== undefined && !Reflect.has(prototype, property);
}
