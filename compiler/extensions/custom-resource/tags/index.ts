import type { Tag } from '../../../model/tag.js';
import { cel } from './cel.js';
import { column } from './column.js';
import { atLeastOneOf, atMostOneOf, exactlyOneOf, excludes, immutable, requires, unique } from './constraints.js';
import { conversion } from './conversion.js';
import { embeddedResource, listMapKey, listType, mapType, preserveUnknownFields } from './lists.js';
import { category, listKind, plural, resource, scope, shortName, singular } from './names.js';
import {
  exclusiveMaximum,
  exclusiveMinimum,
  maxItems,
  maximum,
  maxLength,
  maxProperties,
  minItems,
  minimum,
  minLength,
  minProperties,
  multipleOf,
} from './numbers.js';
import { fieldPath, reason, rule } from './rule.js';
import { schema } from './schema.js';
import { annotation, label, scale, selectable } from './subresources.js';
import { format, pattern, see, title } from './text.js';
import { defaultValue, example, required } from './values.js';
import { deprecated, plainStatus, storage, subresource, unserved } from './versions.js';

const ofResources: readonly Tag<unknown>[] = [
  resource,
  plural,
  singular,
  listKind,
  shortName,
  category,
  scope,
  storage,
  unserved,
  deprecated,
  column,
  scale,
  selectable,
  label,
  annotation,
  conversion,
  subresource,
  plainStatus,
];

const ofSchemas: readonly Tag<unknown>[] = [
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
  multipleOf,
  minLength,
  maxLength,
  minItems,
  maxItems,
  minProperties,
  maxProperties,
  pattern,
  format,
  defaultValue,
  example,
  title,
  see,
  listType,
  listMapKey,
  mapType,
  unique,
  preserveUnknownFields,
  embeddedResource,
  required,
  immutable,
  requires,
  excludes,
  atMostOneOf,
  exactlyOneOf,
  atLeastOneOf,
  cel,
  schema,
];

/** Every annotation of resources, properties and types, in the order in which people read about them. */
export const tags: readonly Tag<unknown>[] = [...ofResources, ...ofSchemas, rule, reason, fieldPath];
