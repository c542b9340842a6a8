import { type Shape, unionShape } from '../types/shape.js';

/** A type without null and undefined, and whether it had them. */
export interface Split {
  /** Undefined when nothing else is left. */
  readonly value: Shape | undefined;
  readonly nullable: boolean;
  readonly undefinable: boolean;
}

export function split(shape: Shape): Split {
  if (shape.kind === 'keyword') {
    const nullable = shape.name === 'null';
    const undefinable = shape.name === 'undefined';
    return { value: nullable || undefinable ? undefined : shape, nullable, undefinable };
  }
  if (shape.kind !== 'union' || shape.members.every(({ kind }) => kind !== 'keyword' && kind !== 'union')) {
    return { value: shape, nullable: false, undefinable: false };
  }
  const parts = shape.members.map(split);
  const nullable = parts.some((part) => part.nullable);
  const undefinable = parts.some((part) => part.undefinable);
  if (!nullable && !undefinable) return { value: shape, nullable, undefinable };
  const values = parts.flatMap(({ value }) => value ?? []);
  return { value: values.length === 0 ? undefined : rejoin(shape, values), nullable, undefinable };
}

/** What is left of a named union keeps the name. */
function rejoin({ layers, inherited, computed }: Shape, values: readonly Shape[]): Shape {
  const rest = unionShape(values);
  return {
    ...rest,
    layers: [...layers, ...rest.layers],
    inherited: [...inherited, ...rest.inherited],
    ...(computed && { computed }),
  };
}
