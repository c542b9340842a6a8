import type { Tag } from '../../../model/tag.js';
import { parseCount, parseNumber } from './argument.js';
import { onSchema } from './places.js';

export const minimum: Tag<number> = {
  name: 'minimum',
  argument: 'number',
  places: onSchema,
  repeatable: false,
  description: 'The smallest number that is accepted.',
  example: `/** @minimum 1 */
size: Int32;`,
  parse: parseNumber,
  fragment: (minimum) => ({ minimum }),
};

export const maximum: Tag<number> = {
  name: 'maximum',
  argument: 'number',
  places: onSchema,
  repeatable: false,
  description: 'The largest number that is accepted.',
  example: `/** @maximum 100 */
size: Int32;`,
  parse: parseNumber,
  fragment: (maximum) => ({ maximum }),
};

export const exclusiveMinimum: Tag<number> = {
  name: 'exclusiveMinimum',
  argument: 'number',
  places: onSchema,
  repeatable: false,
  description: 'Numbers must be larger than this one: writes `minimum` and `exclusiveMinimum: true`.',
  example: `/** @exclusiveMinimum 0 */
ratio: Double;`,
  parse: parseNumber,
  fragment: (minimum) => ({ minimum, exclusiveMinimum: true }),
};

export const exclusiveMaximum: Tag<number> = {
  name: 'exclusiveMaximum',
  argument: 'number',
  places: onSchema,
  repeatable: false,
  description: 'Numbers must be smaller than this one: writes `maximum` and `exclusiveMaximum: true`.',
  example: `/** @exclusiveMaximum 1 */
ratio: Double;`,
  parse: parseNumber,
  fragment: (maximum) => ({ maximum, exclusiveMaximum: true }),
};

export const multipleOf: Tag<number> = {
  name: 'multipleOf',
  argument: 'number',
  places: onSchema,
  repeatable: false,
  description: 'Numbers must be a multiple of this one.',
  example: `/** @multipleOf 512 */
blockSize: Int32;`,
  parse: parseNumber,
  fragment: (multipleOf) => ({ multipleOf }),
};

export const minLength: Tag<number> = {
  name: 'minLength',
  argument: 'count',
  places: onSchema,
  repeatable: false,
  description: 'The least number of characters.',
  example: `/** @minLength 1 */
name: string;`,
  parse: parseCount,
  fragment: (minLength) => ({ minLength }),
};

export const maxLength: Tag<number> = {
  name: 'maxLength',
  argument: 'count',
  places: onSchema,
  repeatable: false,
  description: 'The largest number of characters. Rules over the text get cheaper by it.',
  example: `/** @maxLength 63 */
name: string;`,
  parse: parseCount,
  fragment: (maxLength) => ({ maxLength }),
};

export const minItems: Tag<number> = {
  name: 'minItems',
  argument: 'count',
  places: onSchema,
  repeatable: false,
  description: 'The least number of items.',
  example: `/** @minItems 1 */
ports: Port[];`,
  parse: parseCount,
  fragment: (minItems) => ({ minItems }),
};

export const maxItems: Tag<number> = {
  name: 'maxItems',
  argument: 'count',
  places: onSchema,
  repeatable: false,
  description: 'The largest number of items. Rules over and in the list get cheaper by it.',
  example: `/** @maxItems 16 */
ports: Port[];`,
  parse: parseCount,
  fragment: (maxItems) => ({ maxItems }),
};

export const minProperties: Tag<number> = {
  name: 'minProperties',
  argument: 'count',
  places: onSchema,
  repeatable: false,
  description: 'The least number of properties that are present.',
  example: `/** @minProperties 1 */
selector: Record<string, string>;`,
  parse: parseCount,
  fragment: (minProperties) => ({ minProperties }),
};

export const maxProperties: Tag<number> = {
  name: 'maxProperties',
  argument: 'count',
  places: onSchema,
  repeatable: false,
  description: 'The largest number of properties that are present.',
  example: `/** @maxProperties 16 */
selector: Record<string, string>;`,
  parse: parseCount,
  fragment: (maxProperties) => ({ maxProperties }),
};
