import type { Report } from '../../../diagnostics/diagnostic.js';
import type { Location } from '../../../model/location.js';
import { badDeprecation, badGroup, badName, protectedGroup, sameListKind } from '../diagnostics.js';
import type { CustomKind } from '../kinds.js';
import type { Part, Placed } from '../part.js';
import { isSubdomain, problemOfLabel } from './dns.js';

/** The rules of metadata.name, spec.group and spec.names. */
export function checkNames(kind: CustomKind, report: Report): void {
  checkGroup(kind, report);
  for (const part of kind.versions) {
    checkLabel('version', part.version, part.resourceAt, report);
    checkDeprecation(part, report);
  }
  const [first] = kind.versions;
  if (!first) return;
  const named = checkKindName('kind', kind.kind, first.at, report);
  // What is derived from a bad name needs no word more.
  checkDerived(kind, 'plural', named, report);
  checkDerived(kind, 'singular', named, report);
  const listKind = placeOf(kind, 'listKind');
  if (listKind || named) checkKindName('list kind', kind.listKind, listKind ?? first.at, report);
  if (kind.listKind === kind.kind) report(sameListKind, placeOf(kind, 'listKind') ?? first.at, { kind: kind.kind });
  for (const { kindWide } of kind.versions) {
    for (const name of kindWide.shortNames) checkLabel('short name', name.value, name.at, report);
    for (const name of kindWide.categories) checkLabel('category', name.value, name.at, report);
  }
}

export function placeOf(kind: CustomKind, tag: 'plural' | 'singular' | 'listKind' | 'scope'): Location | undefined {
  const places = kind.versions.map(({ kindWide }): Placed<string> | undefined => kindWide[tag]);
  return places.find((placed) => placed)?.at;
}

function checkGroup({ group, plural, versions, annotations }: CustomKind, report: Report): void {
  const at = versions[0]?.resourceAt;
  if (!group.includes('.') || !isSubdomain(group)) {
    report(badGroup, at, { group });
    return;
  }
  const name = `${plural}.${group}`;
  if (name.length > 253) {
    report(badName, at, {
      what: 'name of a CRD',
      name,
      reason: `it has ${name.length} characters, and 253 are the most`,
    });
  }
  if (!/(^|\.)(k8s|kubernetes)\.io$/.test(group)) return;
  const approval = annotations.find(([key]) => key === 'api-approved.kubernetes.io')?.[1] ?? '';
  if (!/^(https?:\/\/|unapproved)/.test(approval)) report(protectedGroup, at, { group });
}

function checkDerived(kind: CustomKind, tag: 'plural' | 'singular', named: boolean, report: Report): void {
  const at = placeOf(kind, tag);
  if (at || named) checkLabel(tag, kind[tag], at ?? kind.versions[0]?.at, report);
}

function checkLabel(what: string, name: string, at: Location | undefined, report: Report): void {
  const reason = problemOfLabel(name);
  if (reason) report(badName, at, { what, name, reason });
}

/** A label but for its capitals. */
function checkKindName(what: string, name: string, at: Location, report: Report): boolean {
  const reason = problemOfLabel(name.toLowerCase())?.replace('lower-case letters', 'letters from A to Z');
  if (reason) report(badName, at, { what, name, reason });
  return reason === undefined;
}

function checkDeprecation({ deprecated }: Part, report: Report): void {
  if (!deprecated) return;
  const { value, at } = deprecated;
  if ([...value].length > 256) report(badDeprecation, at, { reason: 'has more than 256 characters' });
  if (/\p{Cc}/u.test(value)) report(badDeprecation, at, { reason: 'has characters that can’t be printed' });
}
