import type { Report } from '../diagnostics/diagnostic.js';
import type { Model } from '../model/resource.js';
import { sharedKindName } from './diagnostics.js';
import { kindModulePath } from './kind-names.js';
import { sharedNames } from './kinds.js';
import { sortedSet } from './sorted-set.js';

/** What generated/kinds.ts can't export. */
export function checkKinds({ resources }: Model, report: Report): void {
  for (const kind of sharedNames(resources)) {
    const [first, ...others] = resources.filter((resource) => resource.kind === kind && resource.storage);
    if (!first) continue;
    const modules = sortedSet([first, ...others].map(kindModulePath));
    const notes = others.map(({ at }) => ({ text: 'Here is another.', at }));
    report(sharedKindName, first.at, { kind, modules }, ...notes);
  }
}
