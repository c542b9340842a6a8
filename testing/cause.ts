import { isList, isObject, type Json } from './json.js';

/** A cause of a refusal, as in `details.causes` of the Status that an API server answers with. */
export interface Cause {
  /** `FieldValueInvalid`, `FieldValueRequired`, `FieldValueNotSupported`, … */
  readonly reason: string;
  /** `spec.ports[0].name`. */
  readonly field: string;
  readonly message: string;
}

const texts = {
  Invalid: 'Invalid value',
  TypeInvalid: 'Invalid value',
  Required: 'Required value',
  NotSupported: 'Unsupported value',
  Duplicate: 'Duplicate value',
  TooLong: 'Too long',
  TooMany: 'Too many',
  Forbidden: 'Forbidden',
} as const;

export type CauseType = keyof typeof texts;

/** Without a value. Source: k8s.io/apimachinery/pkg/util/validation/field, ErrorBody. */
export function plainCause(type: CauseType, field: string, detail: string): Cause {
  return { reason: `FieldValue${type}`, field, message: detail === '' ? texts[type] : `${texts[type]}: ${detail}` };
}

/** With the value that is wrong. */
export function causeOf(type: CauseType, field: string, value: Json, detail: string): Cause {
  return plainCause(type, field, detail === '' ? quoted(value) : `${quoted(value)}: ${detail}`);
}

/** As Go's `%v` and `%q`. */
export function quoted(value: Json): string {
  return isList(value) || isObject(value) ? sortedText(value) : JSON.stringify(value);
}

/** Go sorts the keys of maps. */
function sortedText(value: Json): string {
  if (isList(value)) return `[${value.map(sortedText).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${sortedText(item)}`).join(',')}}`;
}
