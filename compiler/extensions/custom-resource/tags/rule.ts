import { parseNothing } from '../../../model/argument.js';
import type { Parsed, Tag } from '../../../model/tag.js';

export const rule: Tag<true> = {
  name: 'rule',
  argument: '',
  places: ['function'],
  repeatable: false,
  description:
    'A rule over a type: the function becomes an entry of x-kubernetes-validations wherever that type stands, in CEL that answers as the function does. Where the type is one variant of a union, the rule holds for that variant alone. A second parameter is the value before an update, and with a question mark the rule holds on creation too. The comment is the message; a text returned in place of `false` is a message for that value.',
  example: `/** The image can't change.
 *  @rule */
export const imageIsImmutable = (self: Spec, oldSelf: Spec) => self.image === oldSelf.image;`,
  becomesCel: true,
  parse: parseNothing,
};

const reasons: Readonly<Record<string, string>> = {
  Invalid: 'FieldValueInvalid',
  Forbidden: 'FieldValueForbidden',
  Required: 'FieldValueRequired',
  Duplicate: 'FieldValueDuplicate',
};

export const reason: Tag<string> = {
  name: 'reason',
  argument: 'Invalid|Forbidden|Required|Duplicate',
  places: ['function'],
  repeatable: false,
  description: "What a refusal by a `@rule` is: the cause in the server's answer. Invalid is the default.",
  example: `/** A name is needed.
 *  @rule
 *  @reason Required */
export const named = (self: Spec) => self.name !== undefined;`,
  parse(argument): Parsed<string> {
    const name = argument.replace(/^FieldValue/, '');
    const value = Object.hasOwn(reasons, name) ? reasons[name] : undefined;
    return value === undefined ? { expected: 'one of Invalid, Forbidden, Required and Duplicate' } : { value };
  },
};

export const fieldPath: Tag<string> = {
  name: 'fieldPath',
  argument: 'path',
  places: ['function'],
  repeatable: false,
  description: 'The property that a `@rule` blames, from the value that it stands on, as in `.spec.image`.',
  example: `/** The image can't change.
 *  @rule
 *  @fieldPath .image */
export const imageIsImmutable = (self: Spec, oldSelf: Spec) => self.image === oldSelf.image;`,
  parse: (argument) => (argument === '' ? { expected: 'a path such as .spec.image' } : { value: argument }),
};
