import { withTags } from './bounds.js';
import type { Build } from './build.js';
import type { Shape } from './shape.js';

/** The shape with a raw fragment of schema that its witness satisfies. */
export function fragment({ random }: Build, shape: Shape): Shape {
  if (shape.nullable) return shape;
  const fragments = fragmentsFor(shape);
  return fragments.length === 0 ? shape : withTags(shape, [`@schema ${JSON.stringify(random.pick(fragments))}`]);
}

function fragmentsFor({ type }: Shape): readonly object[] {
  switch (type) {
    case 'string':
      return [
        { not: { pattern: '^never$' } },
        { anyOf: [{ pattern: '^a' }, { minLength: 0 }] },
        { allOf: [{ minLength: 0 }] },
      ];
    case 'integer':
      return [{ not: { minimum: 2_000_000_001 } }, { oneOf: [{ minimum: 2_000_000_001 }, { maximum: 2_000_000_000 }] }];
    case 'array':
      return [{ not: { minItems: 1000 } }, { maxItems: 100 }];
    case 'object':
      return [{ maxProperties: 100 }];
    default:
      return [];
  }
}
