import type { Parameter } from '../../model/declaration.js';
import type { Model } from '../../model/resource.js';
import type { Schema } from '../../model/schema.js';
import { type Kind, kindOf, unknown } from './kind.js';
import { metadataSchema } from './request.js';

/** What CEL knows of an object: the schema of its kind, with all of metadata. */
export function objectKind({ kinds, value }: Parameter, model: Model): Kind {
  if (value?.schema) return kindOf(value.schema, 'request');
  const [reference] = kinds;
  if (!reference || kinds.length > 1) return unknown;
  const { group, version, kind } = reference;
  const own = model.resources.find((it) => it.group === group && it.version === version && it.kind === kind);
  return own ? kindOf(withBase(own.schema), 'request') : unknown;
}

/** The model leaves out what all objects have. */
function withBase(schema: Schema): Schema {
  const text: Schema = { type: 'string', at: schema.at };
  return {
    ...schema,
    properties: new Map<string, Schema>([
      ...(schema.properties ?? []),
      ['apiVersion', text],
      ['kind', text],
      ['metadata', metadataSchema(schema.at)],
    ]),
    required: [...(schema.required ?? []), 'apiVersion', 'kind', 'metadata'],
  };
}
