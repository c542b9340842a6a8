import { jsonOf, parseJson, parseNothing } from '../../../model/argument.js';
import type { Json } from '../../../model/json.js';
import type { Tag } from '../../../model/tag.js';
import { onSchema } from './places.js';

export const defaultValue: Tag<Json> = {
  name: 'default',
  argument: 'JSON',
  places: onSchema,
  repeatable: false,
  description:
    'What the API server fills in where the property is missing; it is then present whenever it is read. It must satisfy the property’s own schema. Under a parent that is missing nothing is filled in: `@default {}` on the parent says that it should.',
  example: `/** @default 3 */
size: Int32;`,
  parse: parseJson,
  fragment: (value) => ({ default: value }),
};

export const example: Tag<Json> = {
  name: 'example',
  argument: 'JSON',
  places: onSchema,
  repeatable: false,
  description:
    'An example value, for documentation. An `@example` that is no JSON is TSDoc’s own and passes without meaning.',
  example: `/** @example "docker.io/library/memcached:1.6" */
image: string;`,
  parse: (argument) => {
    const value = jsonOf(argument);
    return value === undefined ? { foreign: true } : { value };
  },
  fragment: (example) => ({ example }),
};

export const required: Tag<true> = {
  name: 'required',
  argument: '',
  places: ['property'],
  repeatable: false,
  description:
    'Beside `@default`: the property is listed as required all the same, so that `null` is refused where nothing fills the default in.',
  example: `/**
 * @default "ReadWriteOnce"
 * @required
 */
accessMode: string;`,
  parse: parseNothing,
  fragment: (_, at) => ({ constraints: [{ kind: 'required', at }] }),
};
