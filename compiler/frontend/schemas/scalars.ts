import type { Keywords } from '../../model/schema.js';

const intOrString = { 'x-kubernetes-int-or-string': true, anyOf: ['integer', 'string'] } as const;

/** What a scalar of `api/scalars.ts` is before the tags of its own declaration. */
export function scalarKeywords(name: string): Keywords & { readonly anyOf?: readonly ('integer' | 'string')[] } {
  switch (name) {
    case 'Int32':
      return { type: 'integer', format: 'int32' };
    case 'Int64':
      return { type: 'integer', format: 'int64' };
    case 'Integer':
      return { type: 'integer' };
    case 'Float':
      return { type: 'number', format: 'float' };
    case 'Double':
      return { type: 'number', format: 'double' };
    case 'Numeric':
      return { type: 'number' };
    case 'Quantity':
    case 'IntOrString':
      return intOrString;
    case 'JsonValue':
      return { 'x-kubernetes-preserve-unknown-fields': true };
    case 'JsonObject':
      return { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };
    default:
      return { type: 'string' };
  }
}
