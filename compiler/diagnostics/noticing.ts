import type { Report } from './diagnostic.js';

/** The same report, and how often it was told something: what is found out in silence may be remembered. */
export interface Noticing {
  readonly report: Report;
  readonly told: () => number;
}

export function noticing(report: Report): Noticing {
  let told = 0;
  const noticed: Report = (kind, at, params, ...notes) => {
    told++;
    report(kind, at, params, ...notes);
  };
  return { report: noticed, told: () => told };
}
