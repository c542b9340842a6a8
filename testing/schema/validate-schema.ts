import { causeOf } from '../cause.js';
import { type Schema, valuesOf } from '../definition/schema.js';
import { equalJson, isList, isObject, type Json, type JsonObject } from '../json.js';
import { validateAlternatives } from './alternatives.js';
import { correlatedItem } from './correlated.js';
import { isUnchanged } from './is-unchanged.js';
import { validateNumber } from './number.js';
import { failed, matched, merged, type Outcome } from './outcome.js';
import { child, fieldOf, missing, type Path, wrong } from './place.js';
import { validateFormat, validateText } from './text.js';
import { validateType } from './type.js';
import { typesOf } from './types-of.js';

/**
 * What is wrong with the value, in the server's words. What is as it was before is not looked at again. Source:
 * k8s.io/kube-openapi/pkg/validation/validate.
 */
export function validateSchema(value: Json, schema: Schema, path: Path, old: Json | undefined): Outcome {
  if (old !== undefined && isUnchanged(value, old, schema)) return matched(1);
  if (value === null) return merged([validateType(value, schema, path), validateEnum(value, schema, path)]);
  const parts = [
    ...(typesOf(schema).length > 0 || schema.format !== undefined ? [validateType(value, schema, path)] : []),
    validateAlternatives(value, schema, path, validateSchema),
    ...(typeof value === 'string' ? [validateText(value, schema, path), ...validateFormat(value, schema, path)] : []),
    ...(typeof value === 'number' ? [validateNumber(value, schema, path)] : []),
    ...(isList(value) ? [validateItems(value, schema, path, isList(old) ? old : undefined)] : []),
    validateEnum(value, schema, path),
    ...(isObject(value) ? [validateObject(value, schema, path, isObject(old) ? old : undefined)] : []),
  ];
  const whole = merged(parts);
  return { causes: whole.causes, matches: whole.matches + parts.length + 1 };
}

function validateEnum(value: Json, { enum: allowed }: Schema, path: Path): Outcome {
  if (!allowed || allowed.some((item) => equalJson(item, value))) return matched(0);
  const texts = allowed.map((item) => JSON.stringify(typeof item === 'string' ? item : JSON.stringify(item)));
  return failed(causeOf('NotSupported', fieldOf(path), value, `supported values: ${texts.join(', ')}`));
}

function validateItems(value: readonly Json[], schema: Schema, path: Path, old: readonly Json[] | undefined): Outcome {
  const { items, minItems, maxItems } = schema;
  const each = items
    ? value.map((item, at) => validateSchema(item, items, `${path}[${at}]`, correlatedItem(item, schema, old)))
    : [];
  const tooFew = minItems !== undefined && value.length < minItems;
  const tooMany = maxItems !== undefined && value.length > maxItems;
  return merged([
    ...each,
    ...(tooFew ? [failed(wrong(path, value.length, `should have at least ${minItems} items`))] : []),
    ...(tooMany ? [failed(tooManyOf(path, value.length, maxItems))] : []),
    matched(1),
  ]);
}

function validateObject(value: JsonObject, schema: Schema, path: Path, old: JsonObject | undefined): Outcome {
  const { properties, required, minProperties, maxProperties } = schema;
  const values = valuesOf(schema);
  const count = Object.keys(value).length;
  const tooFew = minProperties !== undefined && count < minProperties;
  const tooMany = maxProperties !== undefined && count > maxProperties;
  const each = Object.entries(value).flatMap(([name, item]) => {
    const found = properties?.[name] ?? values;
    return found ? [validateSchema(item, found, child(path, name), old?.[name])] : [];
  });
  return merged([
    ...(tooFew ? [failed(wrong(path, count, `should have at least ${minProperties} properties`))] : []),
    ...(tooMany ? [failed(tooManyOf(path, count, maxProperties))] : []),
    ...each,
    ...(required ?? []).filter((name) => !Object.hasOwn(value, name)).map((name) => failed(missing(child(path, name)))),
  ]);
}

function tooManyOf(path: Path, count: number, most: number) {
  return causeOf('TooMany', fieldOf(path), count, `must have at most ${most} item${most === 1 ? '' : 's'}`);
}
