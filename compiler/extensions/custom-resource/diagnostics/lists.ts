import { error } from '../../../diagnostics/diagnostic.js';

export const badSetItems = error(
  'custom-resource/bad-set-items',
  (p: { reason: string }) => `A set’s items ${p.reason}.`,
  'The items of a `@listType set` are scalars, or objects with `@mapType atomic`, or atomic lists, and never null: a server tells them apart by their whole value.',
);

export const badMapItems = error(
  'custom-resource/bad-map-items',
  (p: { reason: string }) => `The items of a list map ${p.reason}.`,
  'A list with `@listMapKey` holds objects, never null, that are told apart by scalar properties.',
);

export const noMapKeys = error(
  'custom-resource/no-map-keys',
  () => 'A list map needs keys. Write @listMapKey with the properties that tell the items apart.',
  '`@listType map` alone does not say which properties identify an item. `@listMapKey name` says both.',
);

export const keysWithoutMap = error(
  'custom-resource/keys-without-map',
  (p: { type: string }) =>
    `Keys make a list a map, but its list type is ${p.type}. Remove one of them, or write @listMapKey.`,
  'Only a list of type map has keys; `@listMapKey` writes both.',
);

export const badMapKey = error(
  'custom-resource/bad-map-key',
  (p: { key: string; reason: string; near?: string }) =>
    `The key "${p.key}" ${p.reason}.${p.near ? ` Did you mean "${p.near}"?` : ''}`,
  `A key of a list map is a scalar property of the items, given once, that is never null and always there: required, or with a default.

\`\`\`ts
/** @listMapKey port protocol */
ports: Port[];
interface Port { port: Int32; /** @default "TCP" */ protocol: string }
\`\`\``,
);
