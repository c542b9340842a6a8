import type { Report } from './diagnostic.js';

/** The same report, and whether nothing was told by it: what is found out in silence may be remembered. */
export function noticing(report: Report): { readonly report: Report; readonly isQuiet: () => boolean } {
  let quiet = true;
  const noticed: Report = (kind, at, params, ...notes) => {
    quiet = false;
    report(kind, at, params, ...notes);
  };
  return { report: noticed, isQuiet: () => quiet };
}
