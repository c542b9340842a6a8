import type { Note, Report } from '../../../diagnostics/diagnostic.js';
import type { Schema, SchemaType } from '../../../model/schema.js';
import {
  badMultiple,
  boundOutOfFormat,
  contradictoryBounds,
  fractionalBound,
  fractionalMultiple,
  meaninglessKeyword,
  truncatedBound,
} from '../diagnostics.js';
import { placeOf } from './place.js';

type Family = 'number' | 'string' | 'array' | 'object';

const keywords = {
  minimum: 'number',
  maximum: 'number',
  multipleOf: 'number',
  minLength: 'string',
  maxLength: 'string',
  pattern: 'string',
  minItems: 'array',
  maxItems: 'array',
  minProperties: 'object',
  maxProperties: 'object',
  'x-kubernetes-list-type': 'array',
  'x-kubernetes-list-map-keys': 'array',
  'x-kubernetes-map-type': 'object',
} as const satisfies { readonly [keyword: string]: Family };

type Keyword = keyof typeof keywords;

function isBound(keyword: string): keyword is Keyword {
  return Object.hasOwn(keywords, keyword);
}

/** Bounds that mean nothing on the type, contradict each other, or do not fit the format. */
export function checkBounds(schema: Schema, type: SchemaType | undefined, report: Report): void {
  const bounds = Object.keys(schema).filter(isBound);
  if (bounds.length === 0) return;
  for (const keyword of bounds) {
    if (schema[keyword] !== undefined && type !== undefined) checkFamily(schema, keyword, type, report);
  }
  checkOrder(schema, 'minLength', 'maxLength', report);
  checkOrder(schema, 'minItems', 'maxItems', report);
  checkOrder(schema, 'minProperties', 'maxProperties', report);
  checkRange(schema, report);
  for (const keyword of ['minimum', 'maximum', 'multipleOf'] as const) checkNumber(schema, keyword, type, report);
}

function checkFamily(schema: Schema, keyword: Keyword, type: SchemaType, report: Report): void {
  const family: Family | undefined = type === 'integer' ? 'number' : type === 'boolean' ? undefined : type;
  if (keywords[keyword] === family || schema.raw?.includes(keyword)) return;
  const instead = keyword.startsWith('m') && family ? counterpart(keyword, family) : undefined;
  const params = { keyword, type: typeTexts[type], ...(instead !== undefined && { instead }) };
  report(meaninglessKeyword, placeOf(schema, keyword), params);
}

const typeTexts: { readonly [type in SchemaType]: string } = {
  integer: 'a whole number',
  number: 'a number',
  string: 'a string',
  array: 'a list',
  object: 'an object',
  boolean: 'a boolean',
};

function counterpart(keyword: Keyword, family: Family): string | undefined {
  const side = keyword.slice(0, 3);
  if (side !== 'min' && side !== 'max') return undefined;
  return { number: `${side}imum`, string: `${side}Length`, array: `${side}Items`, object: `${side}Properties` }[family];
}

type Count = 'minLength' | 'maxLength' | 'minItems' | 'maxItems' | 'minProperties' | 'maxProperties';

function checkOrder(schema: Schema, low: Count, high: Count, report: Report): void {
  const [lowValue, highValue] = [schema[low], schema[high]];
  if (lowValue === undefined || highValue === undefined || lowValue <= highValue) return;
  const params = { low, lowValue, high, highValue };
  report(contradictoryBounds, placeOf(schema, high, low), params, ...otherBound(schema, low, high));
}

function checkRange(schema: Schema, report: Report): void {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  if (minimum === undefined || maximum === undefined) return;
  if (minimum < maximum || (minimum === maximum && !exclusiveMinimum && !exclusiveMaximum)) return;
  const low = exclusiveMinimum ? 'exclusiveMinimum' : 'minimum';
  const high = exclusiveMaximum ? 'exclusiveMaximum' : 'maximum';
  const params = { low, lowValue: minimum, high, highValue: maximum };
  report(
    contradictoryBounds,
    placeOf(schema, 'maximum', 'minimum'),
    params,
    ...otherBound(schema, 'minimum', 'maximum'),
  );
}

/** Two bounds that are written in two places. */
function otherBound({ places }: Schema, low: Keyword, high: Keyword): readonly Note[] {
  const [at, told] = [places?.[low], places?.[high]];
  return at && told && at !== told ? [{ text: `The ${low} is here.`, at }] : [];
}

function checkNumber(
  schema: Schema,
  keyword: 'minimum' | 'maximum' | 'multipleOf',
  type: SchemaType | undefined,
  report: Report,
): void {
  const value = schema[keyword];
  if (value === undefined) return;
  const at = placeOf(schema, keyword);
  if (keyword === 'multipleOf' && value <= 0) report(badMultiple, at, { value });
  if (type === 'integer' && !Number.isInteger(value)) report(fractionalBound, at, { keyword, value });
  if (type === 'number' && !Number.isInteger(value)) checkFraction(schema, keyword, value, report);
  const range = schema.format === undefined ? undefined : ranges.get(schema.format);
  if (range && type === 'integer' && (value < range.low || value > range.high)) {
    const params = { keyword, value, format: schema.format ?? '', low: range.lowText, high: range.highText };
    report(boundOutOfFormat, at, params);
  }
}

/** What a server makes of whole values among others. */
function checkFraction(
  schema: Schema,
  keyword: 'minimum' | 'maximum' | 'multipleOf',
  value: number,
  report: Report,
): void {
  const at = placeOf(schema, keyword);
  if (keyword === 'multipleOf') {
    report(fractionalMultiple, at, { value });
    return;
  }
  const whole = Math.trunc(value);
  const isLow = keyword === 'minimum';
  const inside = isLow ? whole > value : whole < value;
  const exclusive = isLow ? schema.exclusiveMinimum : schema.exclusiveMaximum;
  if (inside && exclusive) report(truncatedBound, at, { keyword, value, whole, wrongly: 'refused' });
  if (!inside && !exclusive) report(truncatedBound, at, { keyword, value, whole, wrongly: 'accepted' });
}

const ranges = new Map([
  ['int32', { low: -(2 ** 31), high: 2 ** 31 - 1, lowText: '-2147483648', highText: '2147483647' }],
  ['int64', { low: -(2 ** 63), high: 2 ** 63, lowText: '-2^63', highText: '2^63-1' }],
]);
