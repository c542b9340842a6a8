import { nearest } from '../../../diagnostics/nearest.js';
import type { Schema, SchemaType } from '../../../model/schema.js';
import { newFormat, unknownFormat } from '../diagnostics.js';
import { textFormats } from '../values/format.js';
import { placeOf } from './place.js';
import type { SchemaRun } from './run.js';

const numberFormats: { readonly [type: string]: readonly string[] } = {
  integer: ['int32', 'int64'],
  number: ['float', 'double'],
};

/** Formats that the server does not check, or not yet in the oldest version that must accept the output. */
export function checkFormat(schema: Schema, type: SchemaType | undefined, { report, minor }: SchemaRun): void {
  const { format } = schema;
  if (format === undefined) return;
  const at = placeOf(schema, 'format');
  const known = numberFormats[type ?? ''] ?? (type === 'string' || type === undefined ? [...textFormats.keys()] : []);
  const spelt = known.find((name) => sameFormat(name, format, type));
  if (spelt === undefined) {
    const near = nearest(format, known);
    const params = { format, type: `a value of type ${type ?? 'string'}`, ...(near !== undefined && { near }) };
    report(unknownFormat, at, params);
    return;
  }
  const since = textFormats.get(spelt)?.since;
  if (since !== undefined && minor < since) report(newFormat, at, { format, since, minor });
}

/** The server compares formats of texts without their dashes: `datetime` is `date-time`. */
function sameFormat(name: string, format: string, type: SchemaType | undefined): boolean {
  if (name === format) return true;
  if (type === 'integer' || type === 'number') return false;
  return name.replaceAll('-', '') === format.replaceAll('-', '');
}
