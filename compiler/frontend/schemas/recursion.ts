import { recursive } from '../diagnostics.js';
import type { Layer, Shape } from '../types/shape.js';
import type { Frame, Place, Problem } from './lowering.js';

/** As many instances of one generic type inside of each other are an endless one. */
const mostInstances = 12;

/** A type inside of itself, however far: no schema says that. */
export function recursion(shape: Shape, { within }: Place): Problem | undefined {
  for (const layer of shape.layers) {
    if (layer.declaration.kind === 'enum') continue;
    const from = within.findIndex((frame) => frame.layers.some((other) => same(layer, other)));
    const instances = within.filter(({ layers }) =>
      layers.some(({ declaration }) => declaration === layer.declaration),
    );
    if (from < 0 && instances.length < mostInstances) continue;
    // Of an endless generic type one round is enough to see.
    const start = from < 0 ? within.lastIndexOf(instances.at(-1) ?? { layers: [] }) : from;
    const chain = [...within.slice(start).map(frameText), layer.declaration.name].join(' -> ');
    return { recursive: true, tell: (report, at) => report(recursive, at, { name: layer.declaration.name, chain }) };
  }
  return undefined;
}

function same(left: Layer, right: Layer): boolean {
  return left.declaration === right.declaration && left.instance === right.instance;
}

function frameText({ layers, property }: Frame): string {
  const name = layers.at(-1)?.declaration.name ?? '';
  return property === undefined ? name : `${name}.${property}`;
}
