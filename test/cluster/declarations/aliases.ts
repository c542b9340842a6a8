import { bounded } from './bounds.js';
import type { Build } from './build.js';
import { comment } from './comment.js';
import type { Shape } from './shape.js';
import { sentence } from './words.js';

/** Declares a type for the shape, its tags on it, and returns the shape that is written as that name. */
export function alias(build: Build, shape: Shape, stem: string): Shape {
  const name = build.name(stem);
  const description = build.random.chance(0.4) ? sentence(build.random) : '';
  build.declare(name, [...comment('', description, shape.tags), `type ${name} = ${shape.text};`]);
  build.use(shape.tags.length > 0 ? 'alias with tags' : 'alias');
  return { ...shape, text: name, tags: [] };
}

/** The shape as it may be written where no comment can stand: as an element, an argument, a member of a union. */
export function inline(build: Build, shape: Shape): Shape {
  return shape.tags.length > 0 ? alias(build, shape, 'Inlined') : shape;
}

/** Bounds on a named type of their own, so that those on a property come on top. */
export function boundedAlias(build: Build, shape: Shape): Shape {
  return alias(build, bounded(build.random, shape), 'Bounded');
}

/** In parentheses where `[]` would bind to a part of it. */
export function element(text: string): string {
  return /^[\w.$]+$/.test(text) || /^\w+<[^|&]*>$/.test(text) ? text : `(${text})`;
}

export function nullable(build: Build, shape: Shape): Shape {
  if (shape.nullable || shape.type === 'any') return shape;
  build.use('nullable');
  return { ...shape, text: `${element(shape.text)} | null`, nullable: true, open: 'none' };
}
