import { parseNothing, parseOneOf } from '../../../model/argument.js';
import type { Tag } from '../../../model/tag.js';
import { onResource } from './places.js';

export const storage: Tag<true> = {
  name: 'storage',
  argument: '',
  places: onResource,
  repeatable: false,
  description: 'This version is the one that is stored. A kind with a single version needs no tag.',
  example: `/**
 * @resource batch.example.com/v1
 * @storage
 */`,
  parse: parseNothing,
};

export const unserved: Tag<true> = {
  name: 'unserved',
  argument: '',
  places: onResource,
  repeatable: false,
  description:
    'The API server does not offer this version any more; objects stored in it can still be read as another one.',
  example: `/**
 * @resource batch.example.com/v1alpha1
 * @unserved
 */`,
  parse: parseNothing,
};

export const deprecated: Tag<string> = {
  name: 'deprecated',
  argument: '[text]',
  places: onResource,
  repeatable: false,
  description:
    'Marks this version as deprecated. `kubectl` shows the text, or a sentence of the server’s own, to everyone who uses it.',
  example: `/**
 * @resource batch.example.com/v1beta1
 * @deprecated batch.example.com/v1beta1 CronJob is deprecated; use v1.
 */`,
  parse: (argument) => ({ value: argument.replace(/\s*\n\s*/g, ' ') }),
};

export const subresource: Tag<'status'> = {
  name: 'subresource',
  argument: 'status',
  places: onResource,
  repeatable: false,
  description: 'Switches the status subresource on for a kind whose status has no type.',
  example: `/**
 * @resource cache.example.com/v1
 * @subresource status
 */
export interface Memcached extends CustomResource<MemcachedSpec> {}`,
  parse: parseOneOf('status'),
};

export const plainStatus: Tag<true> = {
  name: 'plainStatus',
  argument: '',
  places: onResource,
  repeatable: false,
  description:
    'Leaves the status subresource off: `status` is a property like any other, that everyone who may write spec may write.',
  example: `/**
 * @resource cache.example.com/v1
 * @plainStatus
 */
export interface Memcached extends CustomResource<MemcachedSpec, MemcachedStatus> {}`,
  parse: parseNothing,
};
