import type { Schema } from '../../model/schema.js';
import { isPlain } from './plain-text.js';
import { type Branch, branchesOf } from './union-branch.js';

/** What is known of a value: enough to choose the CEL that answers as JavaScript does. */
export type Kind =
  | { readonly kind: 'boolean' }
  /** A whole number between these. */
  | { readonly kind: 'integer'; readonly least: number; readonly most: number }
  | { readonly kind: 'double' }
  | TextKind
  | { readonly kind: 'intOrString' }
  /** Text in JavaScript, and something else in the CEL of custom resources. */
  | { readonly kind: 'formatted'; readonly format: 'duration' | 'date' | 'date-time' | 'byte' }
  /** `merged`: compared without order, and joined by merging. `ordered` is false for the keys of a map. */
  | {
      readonly kind: 'list';
      readonly items: Kind;
      readonly nullable: boolean;
      readonly merged: boolean;
      readonly ordered: boolean;
      /** Of a list that is merged by keys. */
      readonly keys?: readonly string[];
    }
  | { readonly kind: 'map'; readonly values: Kind; readonly nullable: boolean; readonly atomic: boolean }
  | ObjectKind
  /** A value of the server's library: quantity, url, ip, … */
  | { readonly kind: 'opaque'; readonly name: string }
  /** Any JSON. */
  | { readonly kind: 'unknown' }
  /** null, undefined, and what has been reported. */
  | { readonly kind: 'nothing' };

export interface TextKind {
  readonly kind: 'string';
  /** ASCII without doubt, so that lengths and cases are the same everywhere. */
  readonly plain: boolean;
  readonly values?: readonly string[];
  /** Expressions that it matches, each of them. */
  readonly patterns?: readonly string[];
  /** In characters. */
  readonly maxLength?: number;
}

export interface ObjectKind {
  readonly kind: 'object';
  /** It can only change as a whole. */
  readonly atomic: boolean;
  readonly field: (name: string) => Field | undefined;
  readonly names: () => readonly string[];
  /** Of objects of several Kubernetes kinds. */
  readonly variants?: readonly Variant[];
  /** Of a union, whose variants are in one schema. */
  readonly branches?: readonly Branch[];
}

/** One of several Kubernetes kinds, by its name. */
export interface Variant {
  readonly name: string;
  readonly of: ObjectKind;
}

export interface Field {
  readonly kind: Kind;
  readonly optional: boolean;
  readonly nullable: boolean;
}

/** `rule`: typed by the schema. `request`: an admitted object, which CEL knows as maps and lists. */
export type Mode = 'rule' | 'request';

export const boolean: Kind = { kind: 'boolean' };
export const double: Kind = { kind: 'double' };
export const text: Kind = { kind: 'string', plain: false };
export const unknown: Kind = { kind: 'unknown' };
export const nothing: Kind = { kind: 'nothing' };

/** 2^53: beyond it JavaScript's numbers have gaps. */
const safe = Number.MAX_SAFE_INTEGER;
export const integer: Kind = { kind: 'integer', least: -safe, most: safe };

export const lengthKind: Kind = { kind: 'integer', least: 0, most: 2 ** 32 };

export function listOf(items: Kind, ordered: boolean): Kind {
  return { kind: 'list', items, nullable: false, merged: false, ordered };
}

/** Each schema's once: rules of one type share what has been looked at. */
export function kindOf(schema: Schema, mode: Mode): Kind {
  const kinds = known[mode];
  const found = kinds.get(schema);
  if (found) return found;
  const made = makeKind(schema, mode);
  kinds.set(schema, made);
  return made;
}

const known: Readonly<Record<Mode, WeakMap<Schema, Kind>>> = { rule: new WeakMap(), request: new WeakMap() };

function makeKind(schema: Schema, mode: Mode): Kind {
  if (schema['x-kubernetes-int-or-string']) return { kind: 'intOrString' };
  switch (schema.type) {
    case 'boolean':
      return boolean;
    case 'integer':
      return integerKind(schema);
    case 'number':
      return double;
    case 'string':
      return textKind(schema, mode);
    case 'array':
      return listKind(schema, mode);
    case 'object':
      return objectKind(schema, mode);
    default:
      return unknown;
  }
}

function integerKind({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, format }: Schema): Kind {
  const least = minimum === undefined ? undefined : Math.floor(minimum) + (exclusiveMinimum ? 1 : 0);
  const most = maximum === undefined ? undefined : Math.ceil(maximum) - (exclusiveMaximum ? 1 : 0);
  const width = format === 'int32' ? 2 ** 31 : safe;
  return { kind: 'integer', least: Math.max(least ?? -width, -width), most: Math.min(most ?? width, width) };
}

function textKind(schema: Schema, mode: Mode): Kind {
  const { format, enum: values, maxLength } = schema;
  const special = format === 'duration' || format === 'date' || format === 'date-time' || format === 'byte';
  if (special && mode === 'rule') return { kind: 'formatted', format };
  const texts = values?.filter((value) => typeof value === 'string');
  const patterns = patternsOf(schema);
  return {
    kind: 'string',
    plain: isPlain(schema),
    ...(texts && { values: texts }),
    ...(patterns.length > 0 && { patterns }),
    ...(maxLength !== undefined && { maxLength }),
  };
}

function patternsOf({ pattern, allOf }: Schema): readonly string[] {
  const own = pattern === undefined ? [] : [pattern];
  return allOf ? [...own, ...allOf.flatMap((branch) => branch.pattern ?? [])] : own;
}

function listKind(schema: Schema, mode: Mode): Kind {
  const type = schema['x-kubernetes-list-type'];
  const keys = type === 'map' ? schema['x-kubernetes-list-map-keys'] : undefined;
  return {
    kind: 'list',
    items: schema.items ? kindOf(schema.items, mode) : unknown,
    nullable: schema.items?.nullable === true,
    merged: mode === 'rule' && (type === 'set' || type === 'map'),
    ordered: true,
    ...(keys && { keys }),
  };
}

function objectKind(schema: Schema, mode: Mode): Kind {
  const { properties, required, additionalProperties } = schema;
  const atomic = schema['x-kubernetes-map-type'] === 'atomic';
  if (additionalProperties === true) return unknown;
  if (additionalProperties) {
    return {
      kind: 'map',
      values: kindOf(additionalProperties, mode),
      nullable: additionalProperties.nullable === true,
      atomic,
    };
  }
  if (!properties && schema['x-kubernetes-preserve-unknown-fields']) return unknown;
  const known = new Map<string, Field | undefined>();
  const branches = branchesOf(schema);
  return {
    kind: 'object',
    atomic,
    ...(branches.length > 0 && { branches }),
    names: () => [...(properties?.keys() ?? [])],
    field(name) {
      if (!known.has(name)) known.set(name, fieldKind(properties?.get(name), required?.includes(name) ?? false, mode));
      return known.get(name);
    },
  };
}

function fieldKind(schema: Schema | undefined, required: boolean, mode: Mode): Field | undefined {
  if (!schema) return undefined;
  const always = required || (schema.default !== undefined && schema.default !== null);
  return { kind: kindOf(schema, mode), optional: !always, nullable: schema.nullable === true };
}

/** As in `a text`, for messages. */
export function nameOf(kind: Kind): string {
  switch (kind.kind) {
    case 'boolean':
      return 'a boolean';
    case 'integer':
      return 'a whole number';
    case 'double':
      return 'a number';
    case 'string':
      return 'a text';
    case 'intOrString':
      return 'a number or text';
    case 'formatted':
      return `a text of format ${kind.format}`;
    case 'opaque':
      return `a ${kind.name}`;
    case 'unknown':
      return 'any JSON';
    case 'nothing':
      return 'nothing';
    default:
      return kind.kind === 'object' ? 'an object' : `a ${kind.kind}`;
  }
}
