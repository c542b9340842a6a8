import { nearest } from '../../../diagnostics/nearest.js';
import type { Schema } from '../../../model/schema.js';

/**
 * What is wrong with a rule's fieldPath, from the schema that the rule stands on. Source: ValidFieldPath of
 * k8s.io/apiextensions-apiserver.
 */
export function problemOfFieldPath(path: string, root: Schema): string | undefined {
  let current: Schema | undefined = root;
  let at = 0;
  while (at < path.length) {
    const [token = '', name, quoted] = /^(?:\.([^.[\]]+)|\['((?:\\.|[^'\\])*)'\])/.exec(path.slice(at)) ?? [];
    if (token === '') return `must be names after dots, or in quotes and brackets, as in .spec['my.name']`;
    at += token.length;
    const field: string = name ?? (quoted ?? '').replace(/\\(.)/g, '$1');
    const next: Schema | undefined = childOf(current, field);
    if (!next) {
      const near = nearest(field, current?.properties?.keys() ?? []);
      return `leads to no property: there is no "${field}"${near === undefined ? '' : `. Did you mean "${near}"?`}`;
    }
    current = next;
  }
  return undefined;
}

function childOf(schema: Schema | undefined, field: string): Schema | undefined {
  if (schema?.properties) return schema.properties.get(field);
  const values = schema?.additionalProperties;
  return values === true ? undefined : values;
}
