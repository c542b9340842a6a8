import { recursive } from '../diagnostics.js';
import type { Layer, Shape } from '../types/shape.js';
import type { Frame, Place, Problem } from './lowering.js';

/** As many instances of one generic type inside of each other are an endless one. */
const mostInstances = 12;

/** A type inside of itself, however far: no schema says that. */
export function recursion({ layers }: Shape, { within }: Place): Problem | undefined {
  for (const layer of layers) {
    if (layer.declaration.kind === 'enum') continue;
    const start = circleStart(layer, within);
    if (!start) continue;
    const { name } = layer.declaration;
    const chain = [...chainTo(start, within), name].join(' -> ');
    return { recursive: true, tell: (report, at) => report(recursive, at, { name, chain }) };
  }
  return undefined;
}

/** The frame of the same type; of an endless generic type the nearest, because one round is enough to see. */
function circleStart(layer: Layer, within: Frame | undefined): Frame | undefined {
  let instances = 0;
  let nearest: Frame | undefined;
  for (let frame = within; frame; frame = frame.outer) {
    for (const { declaration, instance } of frame.layers) {
      if (declaration !== layer.declaration) continue;
      if (instance === layer.instance) return frame;
      nearest ??= frame;
      instances++;
    }
  }
  return instances < mostInstances ? undefined : nearest;
}

function chainTo(start: Frame, within: Frame | undefined): readonly string[] {
  const chain: string[] = [];
  for (let frame = within; frame; frame = frame.outer) {
    chain.unshift(frameText(frame));
    if (frame === start) break;
  }
  return chain;
}

function frameText({ layers, property }: Frame): string {
  const name = layers.at(-1)?.declaration.name ?? '';
  return property === undefined ? name : `${name}.${property}`;
}
