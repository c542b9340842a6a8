import type { CelType } from './type.js';

/**
 * Where a value is read from, as the server's estimate keeps it: a Go slice. Two paths that grew out of the same one may
 * share their memory, and then the last step that was written counts for both. It is a mistake of cel-go's, and part of
 * the number that decides. Source: github.com/google/cel-go/checker/cost.go, addPath and pushIterSingle.
 */
export interface Path {
  /** Shared, and longer than the path may be. */
  readonly steps: Step[];
  readonly length: number;
  readonly capacity: number;
}

/** A field, or what a list or map holds. */
export type Step = string;

export const steps = { items: '@items', values: '@values', keys: '@keys', indices: '@indices' } as const;

export function pathOf(name: string): Path {
  return { steps: [name], length: 1, capacity: 1 };
}

/** The path and one step more, in the memory of the path where that has room. */
export function extend(path: Path | undefined, step: Step): Path {
  if (!path) return pathOf(step);
  const { length, capacity } = path;
  if (length === capacity) {
    return { steps: path.steps.slice(0, length).concat(step), length: length + 1, capacity: 2 * capacity };
  }
  path.steps[length] = step;
  return { steps: path.steps, length: length + 1, capacity };
}

/** What is declared there. The server leaves out the first step, whatever it is. */
export function typeAt({ steps, length }: Path, root: CelType): CelType | undefined {
  let type: CelType | undefined = root;
  for (let at = 1; at < length && type; at++) type = childOf(type, steps[at] ?? '');
  return type;
}

function childOf(type: CelType, step: Step): CelType | undefined {
  switch (step) {
    case steps.items:
    case steps.values:
      return type.kind === 'list' ? type.items : type.kind === 'map' ? type.values : undefined;
    case steps.keys:
      return type.kind === 'map' ? type.key : undefined;
    default:
      return type.kind === 'object' ? type.fields.get(step) : undefined;
  }
}

/** As messages write it: `self.ports[].name`. */
export function textOf({ steps, length }: Path): string {
  return steps
    .slice(0, length)
    .map((step, at) => written.get(step) ?? (at === 0 ? step : `.${step}`))
    .join('');
}

const written: ReadonlyMap<Step, string> = new Map([
  [steps.items, '[]'],
  [steps.values, '{}'],
  [steps.keys, '{}'],
  [steps.indices, '[]'],
]);
