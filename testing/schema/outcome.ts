import type { Cause } from '../cause.js';

/** What a part of the validation found, and how much fitted: of several failing alternatives the best is told. */
export interface Outcome {
  readonly causes: readonly Cause[];
  readonly matches: number;
}

export function failed(...causes: readonly Cause[]): Outcome {
  return { causes, matches: 0 };
}

export function matched(matches: number): Outcome {
  return { causes: [], matches };
}

export function merged(outcomes: readonly Outcome[]): Outcome {
  return {
    causes: outcomes.flatMap(({ causes }) => causes),
    matches: outcomes.reduce((sum, { matches }) => sum + matches, 0),
  };
}

export function isValid({ causes }: Outcome): boolean {
  return causes.length === 0;
}
