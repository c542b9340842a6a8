import { parseOneOf } from '../../../model/argument.js';
import type { Scope } from '../../../model/kind.js';
import type { Parsed, Tag } from '../../../model/tag.js';
import { parseWord, parseWords } from './argument.js';
import { onResource } from './places.js';

export interface GroupVersion {
  readonly group: string;
  readonly version: string;
}

export const resource: Tag<GroupVersion> = {
  name: 'resource',
  argument: 'group/version',
  places: onResource,
  repeatable: false,
  description:
    'Makes the interface a custom resource: its name is the kind. The same name in another file with another version is another version of the kind.',
  example: `/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec, MemcachedStatus> {}`,
  parse: parseGroupVersion,
};

function parseGroupVersion(argument: string): Parsed<GroupVersion> {
  const [, group, version] = /^([^\s/]+)\/([^\s/]+)$/.exec(argument) ?? [];
  if (group === undefined || version === undefined) {
    return { expected: 'group/version, such as cache.example.com/v1' };
  }
  return { value: { group, version } };
}

export const plural: Tag<string> = {
  name: 'plural',
  argument: 'name',
  places: onResource,
  repeatable: false,
  description:
    'The plural, in lower case, as it stands in URLs and in `kubectl get`. Without it, the English plural of the kind.',
  example: `/**
 * @resource cache.example.com/v1
 * @plural memcaches
 */`,
  parse: parseWord('one name, such as memcacheds'),
};

export const singular: Tag<string> = {
  name: 'singular',
  argument: 'name',
  places: onResource,
  repeatable: false,
  description: 'The singular, in lower case. Without it, the kind in lower case.',
  example: `/**
 * @resource cache.example.com/v1
 * @singular memcached
 */`,
  parse: parseWord('one name, such as memcached'),
};

export const listKind: Tag<string> = {
  name: 'listKind',
  argument: 'name',
  places: onResource,
  repeatable: false,
  description: 'The kind of a list of these objects. Without it, the kind and `List`.',
  example: `/**
 * @resource cache.example.com/v1
 * @listKind MemcachedCollection
 */`,
  parse: parseWord('one name, such as MemcachedList'),
};

export const shortName: Tag<readonly string[]> = {
  name: 'shortName',
  argument: 'name…',
  places: onResource,
  repeatable: true,
  description: 'Short names for `kubectl get`.',
  example: `/**
 * @resource cache.example.com/v1
 * @shortName mc
 */`,
  parse: parseWords('names, such as mc'),
};

export const category: Tag<readonly string[]> = {
  name: 'category',
  argument: 'name…',
  places: onResource,
  repeatable: true,
  description: 'Groups that the kind belongs to: with `@category all`, `kubectl get all` shows it.',
  example: `/**
 * @resource cache.example.com/v1
 * @category all caches
 */`,
  parse: parseWords('names, such as all'),
};

export const scope: Tag<Scope> = {
  name: 'scope',
  argument: 'Cluster | Namespaced',
  places: onResource,
  repeatable: false,
  description: 'Whether objects live in a namespace. Without it, `Namespaced`.',
  example: `/**
 * @resource cache.example.com/v1
 * @scope Cluster
 */`,
  parse: parseOneOf('Cluster', 'Namespaced'),
};
