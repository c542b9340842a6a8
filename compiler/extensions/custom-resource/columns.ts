import type { JsonObject } from '../../model/json.js';
import type { Schema } from '../../model/schema.js';
import type { Part } from './part.js';
import { parsePath } from './path/parse.js';
import { type Resolved, resolvePath } from './path/resolve.js';
import { rootWithMetadata } from './path/root.js';
import type { Column, ColumnType } from './tags/column.js';

/** The columns of `kubectl get` as the CRD holds them. */
export function columnsOf({ columns, schema }: Part): readonly JsonObject[] {
  return columns.map(({ value }) => {
    const { name, path, format, priority, description } = value;
    return {
      name,
      type: value.type ?? inferredType(resolveColumn(value, schema)) ?? 'string',
      ...(format !== undefined && { format }),
      jsonPath: path,
      ...(priority !== undefined && { priority }),
      ...(description !== undefined && { description }),
    };
  });
}

/** Where the column's path leads in the version with this root. */
export function resolveColumn({ path }: Column, root: Schema): Resolved {
  if (!path.startsWith('.')) return { problem: 'it must begin with "."' };
  const parsed = parsePath(path);
  return 'problem' in parsed ? parsed : resolvePath(parsed.steps, rootWithMetadata(root));
}

/** What kubectl can make of a value of this schema; lists and objects are printed as JSON. */
export function inferredType(resolved: Resolved): ColumnType | undefined {
  if (!('schema' in resolved)) return undefined;
  const { type, format } = resolved.schema;
  if (type === 'string') return format === 'date-time' || format === 'date' ? 'date' : 'string';
  if (type === 'integer' || type === 'number' || type === 'boolean') return type;
  return type === undefined && !resolved.schema['x-kubernetes-int-or-string'] ? undefined : 'string';
}
