import { parseNothing, parseOneOf } from '../../../model/argument.js';
import type { Tag } from '../../../model/tag.js';
import { parseWords } from './argument.js';
import { onSchema } from './places.js';

export const listType: Tag<'atomic' | 'set' | 'map'> = {
  name: 'listType',
  argument: 'atomic | set | map',
  places: onSchema,
  repeatable: false,
  description:
    'How server-side apply merges the list: as a whole, as a set of scalars, or item by item by their keys (`@listMapKey`).',
  example: `/** @listType set */
zones: string[];`,
  parse: parseOneOf('atomic', 'set', 'map'),
  fragment: (type) => ({ 'x-kubernetes-list-type': type }),
};

export const listMapKey: Tag<readonly string[]> = {
  name: 'listMapKey',
  argument: 'property…',
  places: onSchema,
  repeatable: true,
  description:
    'The properties that tell the items apart; implies `@listType map`. Each is a scalar that is required or has a default.',
  example: `/** @listMapKey port protocol */
ports: ServicePort[];`,
  parse: parseWords('names of properties, such as name'),
  fragment: (keys) => ({ 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': keys }),
};

export const mapType: Tag<'granular' | 'atomic'> = {
  name: 'mapType',
  argument: 'granular | atomic',
  places: onSchema,
  repeatable: false,
  description: 'Whether server-side apply merges the object property by property, or as a whole.',
  example: `/** @mapType atomic */
selector: Record<string, string>;`,
  parse: parseOneOf('granular', 'atomic'),
  fragment: (type) => ({ 'x-kubernetes-map-type': type }),
};

export const preserveUnknownFields: Tag<true> = {
  name: 'preserveUnknownFields',
  argument: '',
  places: onSchema,
  repeatable: false,
  description: 'Keeps fields that the schema does not name, instead of dropping them. Also the way to cut a recursion.',
  example: `/** @preserveUnknownFields */
config: PluginConfig;`,
  parse: parseNothing,
  fragment: () => ({ 'x-kubernetes-preserve-unknown-fields': true }),
};

export const embeddedResource: Tag<true> = {
  name: 'embeddedResource',
  argument: '',
  places: onSchema,
  repeatable: false,
  description: 'The value is a whole Kubernetes object: its apiVersion, kind and metadata are checked and kept.',
  example: `/**
 * @embeddedResource
 * @preserveUnknownFields
 */
template: JsonObject;`,
  parse: parseNothing,
  fragment: () => ({ 'x-kubernetes-embedded-resource': true }),
};
