import type { ResourceDeclaration } from '../../model/declaration.js';
import { type Annotation, annotationOf, type Tag } from '../../model/tag.js';
import type { KindWide, Part, Placed } from './part.js';
import { column } from './tags/column.js';
import { conversion } from './tags/conversion.js';
import { category, listKind, plural, resource, scope, shortName, singular } from './tags/names.js';
import { annotation, label, scale, selectable } from './tags/subresources.js';
import { deprecated, plainStatus, storage, subresource, unserved } from './tags/versions.js';

/** A declaration without a readable `@resource` has no group and version, and nothing can be said about it. */
export function read(declaration: ResourceDeclaration): Part | undefined {
  const { annotations, name, at, description, schema, hasStatus } = declaration;
  const id = placed(annotations, resource);
  if (!id) return undefined;
  return {
    kind: name,
    at,
    resourceAt: id.at,
    description,
    schema,
    hasStatus,
    ...readStatus(declaration),
    storage: placed(annotations, storage)?.at,
    unserved: placed(annotations, unserved) !== undefined,
    deprecated: placed(annotations, deprecated),
    scale: placed(annotations, scale),
    columns: allPlaced(annotations, column),
    selectableFields: allPlaced(annotations, selectable),
    kindWide: readKindWide(annotations),
    declaration,
    ...id.value,
  };
}

type Status = Pick<Part, 'plainStatus' | 'subresourceTag' | 'statusSubresource'>;

function readStatus({ annotations, hasStatus }: ResourceDeclaration): Status {
  const plain = placed(annotations, plainStatus)?.at;
  const subresourceTag = placed(annotations, subresource)?.at;
  const statusSubresource = !plain && (hasStatus || subresourceTag !== undefined);
  return { plainStatus: plain, subresourceTag, statusSubresource };
}

function readKindWide(annotations: readonly Annotation[]): KindWide {
  return {
    plural: placed(annotations, plural),
    singular: placed(annotations, singular),
    listKind: placed(annotations, listKind),
    scope: placed(annotations, scope),
    shortNames: flatten(allPlaced(annotations, shortName)),
    categories: flatten(allPlaced(annotations, category)),
    labels: allPlaced(annotations, label),
    annotations: allPlaced(annotations, annotation),
    conversion: placed(annotations, conversion),
  };
}

function flatten<Value>(lists: readonly Placed<readonly Value[]>[]): readonly Placed<Value>[] {
  return lists.flatMap(({ value, at }) => value.map((value) => ({ value, at })));
}

function placed<Value>(annotations: readonly Annotation[], tag: Tag<Value>): Placed<Value> | undefined {
  const found = annotationOf(annotations, tag);
  return found && { value: found.value as Value, at: found.at };
}

function allPlaced<Value>(annotations: readonly Annotation[], tag: Tag<Value>): readonly Placed<Value>[] {
  const found = annotations.filter((annotation) => annotation.tag.name === tag.name);
  return found.map(({ value, at }) => ({ value: value as Value, at }));
}
