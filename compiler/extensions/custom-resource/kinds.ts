import type { JsonObject } from '../../model/json.js';
import type { Scope } from '../../model/kind.js';
import { byText } from '../../model/order.js';
import type { Resource } from '../../model/resource.js';
import type { KindWide, Part, Placed } from './part.js';
import { pluralOf } from './plural.js';
import { byVersionPriority } from './version-priority.js';

/** All versions of one kind: one CustomResourceDefinition. */
export interface CustomKind {
  readonly group: string;
  readonly kind: string;
  readonly plural: string;
  readonly singular: string;
  readonly listKind: string;
  readonly scope: Scope;
  readonly shortNames: readonly string[];
  readonly categories: readonly string[];
  readonly labels: readonly (readonly [string, string])[];
  readonly annotations: readonly (readonly [string, string])[];
  readonly conversion: JsonObject | undefined;
  /** By priority: stable before beta before alpha, newest first. */
  readonly versions: readonly Part[];
  readonly storage: Part;
}

/** By group and kind, whatever the order of the parts. Where versions disagree, the first one counts; `check` tells. */
export function kindsOf(parts: readonly Part[]): readonly CustomKind[] {
  const known = kinds.get(parts);
  if (known) return known;
  const byName = new Map<string, Part[]>();
  for (const part of parts) {
    const key = `${part.group}/${part.kind}`;
    byName.set(key, [...(byName.get(key) ?? []), part]);
  }
  const sorted = [...byName].sort(([left], [right]) => byText(left, right));
  const found = sorted.flatMap(([, versions]) => kindOf(versions) ?? []);
  kinds.set(parts, found);
  return found;
}

const kinds = new WeakMap<readonly Part[], readonly CustomKind[]>();

/** Of the same versions, the same object: what was found out of a kind holds as long as it does. */
function kindOf(parts: readonly Part[]): CustomKind | undefined {
  const versions = [...parts].sort((left, right) => byVersionPriority(left.version, right.version));
  const [first] = versions;
  if (!first) return undefined;
  const known = families.get(first);
  if (known?.versions.length === versions.length && known.versions.every((part, at) => part === versions[at])) {
    return known;
  }
  const kind = join(first, versions);
  families.set(first, kind);
  return kind;
}

/** By the first version. */
const families = new WeakMap<Part, CustomKind>();

function join(first: Part, versions: readonly Part[]): CustomKind {
  const { group, kind } = first;
  return {
    group,
    kind,
    plural: firstOf(versions, (wide) => wide.plural) ?? pluralOf(kind),
    singular: firstOf(versions, (wide) => wide.singular) ?? kind.toLowerCase(),
    listKind: firstOf(versions, (wide) => wide.listKind) ?? `${kind}List`,
    scope: firstOf(versions, (wide) => wide.scope) ?? 'Namespaced',
    shortNames: firstList(versions, (wide) => wide.shortNames),
    categories: firstList(versions, (wide) => wide.categories),
    labels: firstList(versions, (wide) => wide.labels),
    annotations: firstList(versions, (wide) => wide.annotations),
    conversion: firstOf(versions, (wide) => wide.conversion),
    versions,
    storage: versions.find(({ storage }) => storage) ?? first,
  };
}

function firstOf<Value>(
  parts: readonly Part[],
  select: (wide: KindWide) => Placed<Value> | undefined,
): Value | undefined {
  return parts.map(({ kindWide }) => select(kindWide)).find((placed) => placed)?.value;
}

function firstList<Value>(
  parts: readonly Part[],
  select: (wide: KindWide) => readonly Placed<Value>[],
): readonly Value[] {
  const lists = parts.map(({ kindWide }) => select(kindWide));
  return lists.find(({ length }) => length > 0)?.map(({ value }) => value) ?? [];
}

/** What the other rooms need to know of each version. */
export function resourcesOf(parts: readonly Part[]): readonly Resource[] {
  return kindsOf(parts).flatMap((kind) => {
    const known = resources.get(kind) ?? kind.versions.map((part) => resourceOf(part, kind));
    resources.set(kind, known);
    return known;
  });
}

const resources = new WeakMap<CustomKind, readonly Resource[]>();

function resourceOf(part: Part, { plural, singular, scope, storage }: CustomKind): Resource {
  return {
    group: part.group,
    version: part.version,
    kind: part.kind,
    plural,
    singular,
    scope,
    storage: part === storage,
    served: !part.unserved,
    statusSubresource: part.statusSubresource,
    scaleSubresource: part.scale !== undefined,
    ...(part.description !== '' && { description: part.description }),
    schema: part.schema,
    at: part.at,
  };
}
