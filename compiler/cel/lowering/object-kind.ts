import type { Parameter } from '../../model/declaration.js';
import type { KindReference } from '../../model/kind.js';
import { apiVersion } from '../../model/name.js';
import type { Model, Resource } from '../../model/resource.js';
import type { Schema } from '../../model/schema.js';
import { type Kind, kindOf, unknown, type Variant } from './kind.js';
import { metadataSchema } from './request.js';
import { unionKind } from './union-kind.js';

/** What CEL knows of an object: the schema of its kind, or of each of its kinds, with all of metadata. */
export function objectKind({ kinds, value }: Parameter, model: Model): Kind {
  if (value?.schema) return kindOf(value.schema, 'request');
  const variants = kinds.flatMap((reference, at): readonly Variant[] => {
    const of = kindOfReference(reference, value?.variants?.[at], model);
    return of.kind === 'object' ? [{ name: reference.kind, of }] : [];
  });
  const [first, ...others] = variants;
  if (!first || variants.length < kinds.length) return unknown;
  return others.length === 0 ? first.of : unionKind(variants);
}

function kindOfReference(reference: KindReference, schema: Schema | undefined, { resources }: Model): Kind {
  if (schema) return kindOf(schema, 'request');
  const { group, version, kind } = reference;
  const own = resources.find((it) => it.group === group && it.version === version && it.kind === kind);
  return own ? kindOf(withBase(own), 'request') : unknown;
}

/** The model leaves out what all objects have. */
function withBase({ schema, group, version, kind }: Resource): Schema {
  const { at } = schema;
  return {
    ...schema,
    properties: new Map<string, Schema>([
      ...(schema.properties ?? []),
      ['apiVersion', { type: 'string', enum: [apiVersion(group, version)], at }],
      ['kind', { type: 'string', enum: [kind], at }],
      ['metadata', metadataSchema(at)],
    ]),
    required: [...(schema.required ?? []), 'apiVersion', 'kind', 'metadata'],
  };
}
