import type { Report } from '../../../diagnostics/diagnostic.js';
import { equalJson, type Json } from '../../../model/json.js';
import type { Location } from '../../../model/location.js';
import { conflictingTag, duplicateVersion, noStorage, twoStorages, versionsDiffer } from '../diagnostics.js';
import type { CustomKind } from '../kinds.js';
import type { KindWide, Part } from '../part.js';
import { differencesOf } from './differences.js';

/** What the versions of one kind must agree on. */
export function checkVersions(kind: CustomKind, report: Report): void {
  if (kind.versions.length === 1) return;
  if (hasDuplicates(kind, report)) return;
  checkStorage(kind, report);
  checkAgreement(kind, report);
  if (kind.conversion?.strategy !== 'Webhook') checkSchemas(kind, report);
}

/** Until they are gone, nothing else can be said about the versions. */
function hasDuplicates({ versions }: CustomKind, report: Report): boolean {
  const seen = new Map<string, Part>();
  for (const part of versions) {
    const first = seen.get(part.version);
    if (!first) seen.set(part.version, part);
    else report(duplicateVersion, part.resourceAt, part, { text: 'The other one is here.', at: first.resourceAt });
  }
  return seen.size < versions.length;
}

function checkStorage({ kind, versions }: CustomKind, report: Report): void {
  const stored = versions.filter(({ storage }) => storage);
  const [first, ...others] = stored;
  if (!first) {
    const names = versions.map(({ version }) => version).join(', ');
    report(noStorage, versions[0]?.resourceAt, { kind, versions: names });
    return;
  }
  for (const { storage } of others) {
    const note = { text: 'It is stored here.', ...(first.storage && { at: first.storage }) };
    report(twoStorages, storage, { kind, version: first.version }, note);
  }
}

interface Said {
  readonly json: Json;
  readonly at: Location;
}

const kindWideTags: readonly (readonly [string, (wide: KindWide) => Said | undefined])[] = [
  ['plural', ({ plural }) => plural && { json: plural.value, at: plural.at }],
  ['singular', ({ singular }) => singular && { json: singular.value, at: singular.at }],
  ['listKind', ({ listKind }) => listKind && { json: listKind.value, at: listKind.at }],
  ['scope', ({ scope }) => scope && { json: scope.value, at: scope.at }],
  ['shortName', ({ shortNames }) => listed(shortNames)],
  ['category', ({ categories }) => listed(categories)],
  ['label', ({ labels }) => listed(labels)],
  ['annotation', ({ annotations }) => listed(annotations)],
  ['conversion', ({ conversion }) => conversion && { json: conversion.value, at: conversion.at }],
];

function listed(values: readonly { readonly value: Json; readonly at: Location }[]): Said | undefined {
  const [first] = values;
  return first && { json: values.map(({ value }) => value), at: first.at };
}

function checkAgreement({ kind, versions }: CustomKind, report: Report): void {
  for (const [tag, read] of kindWideTags) {
    const said = versions.flatMap((part) => {
      const found = read(part.kindWide);
      return found ? [{ ...found, version: part.version }] : [];
    });
    const [first, ...others] = said;
    for (const other of others) {
      if (!first || equalJson(first.json, other.json)) continue;
      const note = { text: `${first.version} says it here.`, at: first.at };
      report(conflictingTag, other.at, { tag, kind, version: first.version }, note);
    }
  }
}

const mostDifferences = 8;

function checkSchemas({ kind, versions, storage }: CustomKind, report: Report): void {
  for (const part of versions) {
    if (part === storage) continue;
    const found = differencesOf(storage, part);
    if (found.length === 0) continue;
    const more = found.length > mostDifferences ? [`and ${found.length - mostDifferences} more`] : [];
    const differences = [...found.slice(0, mostDifferences), ...more].join('; ');
    const params = { kind, version: part.version, storage: storage.version, differences };
    report(versionsDiffer, part.resourceAt, params, { text: 'The stored version is here.', at: storage.resourceAt });
  }
}
