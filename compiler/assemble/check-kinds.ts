import type { Report } from '../diagnostics/diagnostic.js';
import type { Model } from '../model/resource.js';
import { sharedKindName } from './diagnostics.js';
import { kindModulePath } from './kind-names.js';
import { sharedNames } from './kinds.js';
import { sortedSet } from './sorted-set.js';

/** What generated/kinds.ts can't export. */
export function checkKinds({ resources }: Model, report: Report): void {
  for (const kind of sharedNames(resources)) {
    const alike = resources.filter((resource) => resource.kind === kind);
    const modules = sortedSet(alike.filter(({ storage }) => storage).map(kindModulePath));
    for (const { at } of alike.filter(({ storage }) => storage)) report(sharedKindName, at, { kind, modules });
  }
}
