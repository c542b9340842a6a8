import { format } from '../cel/index.js';
import { type Cause, causeOf, plainCause } from './cause.js';
import { type Schema, valuesOf } from './definition/schema.js';
import { isList, isObject, type Json, type JsonObject } from './json.js';
import { validateInnerMetadata } from './metadata.js';

/** What an embedded object lacks to be one. Source: apiserver/schema/objectmeta/validation.go. */
export function validateEmbedded(value: Json, schema: Schema, path = ''): readonly Cause[] {
  if (isList(value)) {
    const { items } = schema;
    return items ? value.flatMap((item, at) => validateEmbedded(item, items, `${path}[${at}]`)) : [];
  }
  if (!isObject(value)) return [];
  const values = valuesOf(schema);
  const inside = Object.entries(value).flatMap(([name, item]) => {
    const property = schema.properties?.[name];
    if (property) return validateEmbedded(item, property, path === '' ? name : `${path}.${name}`);
    return values ? validateEmbedded(item, values, `${path}[${name}]`) : [];
  });
  if (!schema['x-kubernetes-embedded-resource']) return inside;
  return [...typeMetaCauses(value, path), ...validateInnerMetadata(value.metadata, `${path}.metadata`), ...inside];
}

function typeMetaCauses(value: JsonObject, path: string): readonly Cause[] {
  return (['apiVersion', 'kind'] as const).flatMap((name) => {
    const field = `${path}.${name}`;
    const found = value[name];
    if (found === undefined) return [plainCause('Required', field, '')];
    if (typeof found !== 'string') return [causeOf('Invalid', field, found, 'must be a string')];
    if (found === '') return [causeOf('Invalid', field, '', 'must not be empty')];
    const problem = problems[name](found);
    return problem === undefined ? [] : [causeOf('Invalid', field, found, problem)];
  });
}

const problems = { apiVersion: apiVersionProblem, kind: kindProblem };

function apiVersionProblem(text: string): string | undefined {
  return text.split('/').length > 2 && text !== '/' ? `unexpected GroupVersion string: ${text}` : undefined;
}

function kindProblem(text: string): string | undefined {
  const found = format.dns1035Label().validate(text.toLowerCase()).orValue([]);
  return found.length > 0 ? `may have mixed case, but should otherwise match: ${found.join(',')}` : undefined;
}
