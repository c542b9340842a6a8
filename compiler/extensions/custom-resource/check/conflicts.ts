import type { Report } from '../../../diagnostics/diagnostic.js';
import { duplicateName } from '../diagnostics.js';
import type { CustomKind } from '../kinds.js';

interface Name {
  readonly what: string;
  readonly name: string;
  readonly owner: CustomKind;
}

/** Names that two kinds claim. */
export function checkConflicts(kinds: readonly CustomKind[], report: Report): void {
  const taken = new Map<string, Name>();
  for (const claim of kinds.flatMap(claims)) {
    const { what, name, owner } = claim;
    const key = `${owner.group} ${what.includes('kind') ? 'kind' : 'resource'} ${name}`;
    const first = taken.get(key);
    if (!first) taken.set(key, claim);
    if (!first || first.owner === owner) continue;
    const at = owner.versions[0]?.at;
    const other = first.owner.versions[0]?.at;
    const params = { what, name, kind: owner.kind, other: first.owner.kind, group: owner.group };
    report(duplicateName, at, params, { text: `${first.owner.kind} is declared here.`, ...(other && { at: other }) });
  }
}

function claims(owner: CustomKind): readonly Name[] {
  return [
    { what: 'plural', name: owner.plural, owner },
    { what: 'singular', name: owner.singular, owner },
    ...owner.shortNames.map((name) => ({ what: 'short name', name, owner })),
    { what: 'kind', name: owner.kind, owner },
    { what: 'list kind', name: owner.listKind, owner },
  ];
}
