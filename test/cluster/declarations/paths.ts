import type { Shape } from './shape.js';

/** A value that can be reached by names alone. */
export interface Reached {
  /** Such as `.spec.size`. */
  readonly path: string;
  readonly shape: Shape;
}

/** Every value below the shape that has no list, map or odd name on its way. */
export function reach(path: string, shape: Shape): Reached[] {
  return (shape.properties ?? []).flatMap((property): Reached[] => {
    if (!/^[a-zA-Z]\w*$/.test(property.name)) return [];
    const below = `${path}.${property.name}`;
    return [{ path: below, shape: property.shape }, ...reach(below, property.shape)];
  });
}
