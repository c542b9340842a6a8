import type { Report } from '../../../diagnostics/diagnostic.js';
import type { Schema } from '../../../model/schema.js';
import { inferredType, resolveColumn } from '../columns.js';
import {
  badColumnFormat,
  badColumnPath,
  columnTypeMismatch,
  columnWithoutType,
  duplicateColumn,
  emptyColumn,
} from '../diagnostics.js';
import type { Part, Placed } from '../part.js';
import { rootWithMetadata } from '../path/root.js';
import type { Column, ColumnType } from '../tags/column.js';

const formats: ReadonlySet<string> = new Set([
  'int32',
  'int64',
  'float',
  'double',
  'byte',
  'date',
  'date-time',
  'password',
]);

/** The columns of one version: their paths, types and formats. */
export function checkColumns({ columns, schema }: Part, report: Report): void {
  const names = new Set<string>();
  for (const column of columns) {
    const { name, format } = column.value;
    if (names.has(name)) report(duplicateColumn, column.at, { name });
    names.add(name);
    if (format !== undefined && !formats.has(format)) report(badColumnFormat, column.at, { format });
    checkPath(column, schema, report);
  }
}

function checkPath({ value, at }: Placed<Column>, root: Schema, report: Report): void {
  const { name, path, type } = value;
  const resolved = resolveColumn(value, root);
  if ('problem' in resolved) {
    // A type of its own says that the author means it; a server and kubectl do not mind.
    const empty =
      type !== undefined && [...(rootWithMetadata(root).properties ?? [])].some(([key]) => path.startsWith(`.${key}.`));
    report(empty ? emptyColumn : badColumnPath, at, { ...resolved, name, path });
    return;
  }
  const inferred = inferredType(resolved);
  if (type === undefined && inferred === undefined) report(columnWithoutType, at, { name, path });
  if (type === undefined || !('schema' in resolved) || inferred === undefined) return;
  if (!canShow(type, inferred, resolved.schema)) {
    report(columnTypeMismatch, at, { name, type, actual: describe(resolved.schema) });
  }
}

/** kubectl converts between numbers, reads times off any text, and shows everything as a string. */
function canShow(type: ColumnType, inferred: ColumnType, schema: Schema): boolean {
  const isNumber = (type: ColumnType) => type === 'integer' || type === 'number';
  if (type === 'string' || type === inferred || schema['x-kubernetes-int-or-string']) return true;
  return (isNumber(type) && isNumber(inferred)) || (type === 'date' && schema.type === 'string');
}

function describe({ type }: Schema): string {
  if (type === 'object' || type === 'array') return type === 'object' ? 'an object' : 'a list';
  return `a value of type ${type ?? 'unknown'}`;
}
