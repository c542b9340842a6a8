import type { Report } from '../../../diagnostics/diagnostic.js';
import { noticing } from '../../../diagnostics/noticing.js';
import type { Location } from '../../../model/location.js';
import { duplicateName } from '../diagnostics.js';
import type { CustomKind } from '../kinds.js';
import { placeOf } from './names.js';

interface Name {
  readonly what: string;
  readonly name: string;
  /** The tag that gives the name. */
  readonly at: () => Location | undefined;
}

/** Names that two kinds claim. */
export function checkConflicts(kinds: readonly CustomKind[], report: Report): void {
  if (kinds.length === sound.length && kinds.every((kind, at) => hasNamesOf(kind, sound[at]))) return;
  const noticed = noticing(report);
  findConflicts(kinds, noticed.report);
  sound = noticed.told() === 0 ? kinds : [];
}

/** The last ones without conflicts: most saves change no name. */
let sound: readonly CustomKind[] = [];

function hasNamesOf(kind: CustomKind, other: CustomKind | undefined): boolean {
  if (kind === other || other === undefined) return kind === other;
  return (
    (['group', 'kind', 'plural', 'singular', 'listKind'] as const).every((name) => kind[name] === other[name]) &&
    kind.shortNames.join() === other.shortNames.join()
  );
}

function findConflicts(kinds: readonly CustomKind[], report: Report): void {
  const taken = new Map<string, Name & { readonly owner: CustomKind }>();
  for (const owner of kinds) {
    for (const claim of claims(owner)) {
      const { what, name } = claim;
      const key = `${owner.group} ${what.includes('kind') ? 'kind' : 'resource'} ${name}`;
      const first = taken.get(key);
      if (!first) taken.set(key, { owner, ...claim });
      if (!first || first.owner === owner) continue;
      const at = claim.at() ?? owner.versions[0]?.at;
      const other = first.at() ?? first.owner.versions[0]?.at;
      const params = { what, name, kind: owner.kind, other: first.owner.kind, group: owner.group };
      report(duplicateName, at, params, { text: `${first.owner.kind} has it from here.`, ...(other && { at: other }) });
    }
  }
}

function claims(owner: CustomKind): readonly Name[] {
  return [
    { what: 'plural', name: owner.plural, at: () => placeOf(owner, 'plural') },
    { what: 'singular', name: owner.singular, at: () => placeOf(owner, 'singular') },
    ...owner.shortNames.map((name) => ({ what: 'short name', name, at: () => shortNameAt(owner, name) })),
    { what: 'kind', name: owner.kind, at: () => undefined },
    { what: 'list kind', name: owner.listKind, at: () => placeOf(owner, 'listKind') },
  ];
}

function shortNameAt({ versions }: CustomKind, name: string): Location | undefined {
  return versions.flatMap(({ kindWide }) => kindWide.shortNames).find(({ value }) => value === name)?.at;
}
