import type { Schema } from '../definition/schema.js';
import { isList, isObject, isWhole, type Json } from '../json.js';
import { failed, matched, type Outcome } from './outcome.js';
import { type Path, wrong } from './place.js';
import { typesOf } from './types-of.js';

export function validateType(value: Json, schema: Schema, path: Path): Outcome {
  const types = typesOf(schema);
  const { format, nullable } = schema;
  if (value === null) {
    return types.length === 0 || nullable ? matched(1) : failed(typeProblem(path, types.join(','), 'null'));
  }
  const found = typeOf(value);
  const fits = types.includes(found) || (found === 'integer' && types.includes('number'));
  const isText = typeof value === 'string' || isList(value);
  if (!isText && format !== undefined && !fits) return failed(typeProblem(path, format, formatOf(value)));
  const isNumeric = types.includes('number') || types.includes('integer');
  if (!isNumeric && format !== undefined && isText) return matched(1);
  return fits || types.length === 0 ? matched(1) : failed(typeProblem(path, types.join(','), found));
}

function typeProblem(path: Path, type: string, found: string) {
  return wrong(path, found, `must be of type ${type}: ${JSON.stringify(found)}`, 'TypeInvalid');
}

function typeOf(value: Json): string {
  if (isList(value)) return 'array';
  if (isObject(value)) return 'object';
  if (typeof value === 'number') return isWhole(value) ? 'integer' : 'number';
  return typeof value;
}

/** Go's own name for numbers of that kind. */
function formatOf(value: Json): string {
  if (typeof value !== 'number') return '';
  return Number.isInteger(value) ? 'int64' : 'float64';
}
