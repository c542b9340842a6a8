import type { Location } from '../../../model/location.js';
import type { Constraint, Fragment } from '../../../model/schema.js';
import type { Parsed, Tag } from '../../../model/tag.js';
import { parseWords } from './argument.js';
import { onSchema } from './places.js';
import { splitWords } from './words.js';

export const immutable: Tag<boolean> = {
  name: 'immutable',
  argument: '[fixed]',
  places: onSchema,
  repeatable: false,
  description:
    'Once set, the value neither changes nor goes. With `fixed` it can’t be added later either. Writes transition rules.',
  example: `/** @immutable */
storageClass?: string;`,
  parse: (argument) =>
    argument === '' || argument === 'fixed'
      ? { value: argument === 'fixed' }
      : { expected: 'nothing, or the word fixed' },
  fragment: (fixed, at) => ({ constraints: [{ kind: 'immutable', fixed, at }] }),
};

export const unique: Tag<readonly string[]> = {
  name: 'unique',
  argument: '[property…]',
  places: onSchema,
  repeatable: true,
  description:
    'No two items of the list are alike, or alike in these properties. Items that have none of the properties are not compared. Writes a rule.',
  example: `/**
 * @unique name
 * @maxItems 16
 */
volumes: Volume[];`,
  parse: parseNames,
  fragment: (properties, at) => ({ constraints: [{ kind: 'unique', properties, at }] }),
};

function parseNames(argument: string): Parsed<readonly string[]> {
  const words = splitWords(argument);
  return words ? { value: words.map(({ text }) => text) } : { expected: 'names of properties, or nothing' };
}

export const requires: Tag<readonly string[]> = {
  name: 'requires',
  argument: 'property…',
  places: ['property'],
  repeatable: true,
  description: 'Where this property is present, these siblings are too. Writes a rule on the object.',
  example: `/** @requires certificate */
privateKey?: string;`,
  parse: parseWords('names of other properties of the same object'),
  fragment: constrain('requires'),
};

export const excludes: Tag<readonly string[]> = {
  name: 'excludes',
  argument: 'property…',
  places: ['property'],
  repeatable: true,
  description: 'Where this property is present, these siblings are not. Writes a rule on the object.',
  example: `/** @excludes secretRef */
password?: string;`,
  parse: parseWords('names of other properties of the same object'),
  fragment: constrain('excludes'),
};

export const atMostOneOf: Tag<readonly string[]> = {
  name: 'atMostOneOf',
  argument: 'property…',
  places: onSchema,
  repeatable: true,
  description: 'At most one of these properties of the object is present. Writes a rule.',
  example: `/** @atMostOneOf password secretRef */
export interface Login { password?: string; secretRef?: string }`,
  parse: parseSeveral,
  fragment: constrain('atMostOneOf'),
};

export const exactlyOneOf: Tag<readonly string[]> = {
  name: 'exactlyOneOf',
  argument: 'property…',
  places: onSchema,
  repeatable: true,
  description: 'Exactly one of these properties of the object is present. Writes a rule.',
  example: `/** @exactlyOneOf configMap secret */
export interface Source { configMap?: string; secret?: string }`,
  parse: parseSeveral,
  fragment: constrain('exactlyOneOf'),
};

export const atLeastOneOf: Tag<readonly string[]> = {
  name: 'atLeastOneOf',
  argument: 'property…',
  places: onSchema,
  repeatable: true,
  description: 'At least one of these properties of the object is present. Writes a rule.',
  example: `/** @atLeastOneOf cpu memory */
export interface Limits { cpu?: Quantity; memory?: Quantity }`,
  parse: parseSeveral,
  fragment: constrain('atLeastOneOf'),
};

function parseSeveral(argument: string): Parsed<readonly string[]> {
  const words = splitWords(argument);
  return words && words.length > 1
    ? { value: words.map(({ text }) => text) }
    : { expected: 'the names of two or more properties' };
}

type Naming = Exclude<Constraint['kind'], 'immutable' | 'unique' | 'required'>;

function constrain(kind: Naming): (properties: readonly string[], at: Location) => Fragment {
  return (properties, at) => ({ constraints: [{ kind, properties, at }] });
}
