import type { Kind } from '../api/kind.js';
import { type Cause, causeOf } from './cause.js';
import { decode } from './decode.js';
import { type Definition, readDefinition } from './definition/read-definition.js';
import { type Schema, valuesOf } from './definition/schema.js';
import { validateEmbedded } from './embedded.js';
import type { JsonObject } from './json.js';
import { validateListTypes } from './list-types.js';
import { validateMetadata } from './metadata.js';
import { validateRules } from './rules/validate-rules.js';
import { validateSchema } from './schema/validate-schema.js';

/**
 * What an API server would say to the object: the causes of its refusal, ordered by field, or none. With `old` it is an
 * update of that one. The definition is the one in `manifests/crds`, so run `kext generate` first.
 *
 *     expect(validate(Memcached, { metadata: { name: 'a' }, spec: { size: 0 } })).toEqual([
 *       { reason: 'FieldValueInvalid', field: 'spec.size', message: 'Invalid value: 0: spec.size in body should be …' },
 *     ]);
 *
 * As on the server, what the schema does not know is dropped, defaults are set, and where the kind has the subresource a
 * status is not looked at. Of metadata names, labels, annotations, owner references and finalizers are.
 * @throws Error when there is no definition of the kind
 */
export function validate(kind: Kind<unknown, unknown>, object: object, old?: object): readonly Cause[] {
  return validateAgainst(readDefinition(kind), object, old);
}

/** The same for a definition at hand. */
export function validateAgainst(definition: Definition, object: object, old: object | undefined): readonly Cause[] {
  const { schema } = definition;
  const before = old && decode(asJson(old), schema);
  const decoded = decode(asJson(object), schema);
  const now = definition.hasStatusSubresource ? withStatusOf(before, decoded) : decoded;
  const oldDuplicates = before ? validateListTypes(before, schema) : [];
  const causes = [
    ...validateMetadata(now.metadata, before?.metadata),
    ...validateSchema(now, schema, '', before).causes,
    ...validateEmbedded(now, schema),
    ...(oldDuplicates.length === 0 ? validateListTypes(now, schema) : []),
  ];
  const isBlocked = causes.some(({ reason }) => blocking.has(reason));
  const rules = isBlocked
    ? hasRules(schema)
      ? [unchecked]
      : []
    : validateRules({ value: now, old: before, liesUnchanged: false, schema, path: '', isResource: true });
  return [...causes, ...rules].sort(compareCauses);
}

/** Only a write to the subresource changes the status. */
function withStatusOf(before: JsonObject | undefined, { status: _, ...now }: JsonObject): JsonObject {
  const status = before?.status;
  return { ...now, ...(status !== undefined && { status }) };
}

/** As it is sent: without what is undefined. */
function asJson(object: object): JsonObject {
  return JSON.parse(JSON.stringify(object)) as JsonObject;
}

function hasRules(schema: Schema): boolean {
  const { properties, items } = schema;
  const inside = [...Object.values(properties ?? {}), items, valuesOf(schema)].filter((it) => it !== undefined);
  return schema['x-kubernetes-validations'] !== undefined || inside.some(hasRules);
}

const blocking: ReadonlySet<string> = new Set(
  ['NotSupported', 'Required', 'TooLong', 'TooMany', 'TypeInvalid'].map((type) => `FieldValue${type}`),
);

const unchecked = causeOf(
  'Invalid',
  '<nil>',
  null,
  'some validation rules were not checked because the object was invalid; correct the existing errors to complete validation',
);

function compareCauses(left: Cause, right: Cause): number {
  const [a, b] = left.field === right.field ? [left.message, right.message] : [left.field, right.field];
  return a === b ? 0 : a < b ? -1 : 1;
}
