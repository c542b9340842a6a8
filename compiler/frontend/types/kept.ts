import { constituents, type Shape, unionShape } from './shape.js';

/** A union without the members that are not to be kept. A named one of which all is kept is the same. */
export function kept(shape: Shape, members: ReadonlySet<Shape>): Shape {
  if (constituents(shape).every((member) => members.has(member))) return shape;
  if (shape.kind !== 'union') return unionShape([]);
  const rest = unionShape(
    shape.members
      .filter((member) => constituents(member).some((part) => members.has(part)))
      .map((member) => kept(member, members)),
  );
  return { ...rest, inherited: [...rest.inherited, ...shape.layers, ...shape.inherited] };
}
