/** A schema as a CRD has it, as far as values are made of it. */
export interface JsonSchema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly nullable?: boolean;
  readonly default?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly maxProperties?: number;
  readonly minProperties?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
  readonly not?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-list-type'?: string;
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-validations'?: readonly Validation[];
}

export interface Validation {
  readonly rule: string;
  readonly message?: string;
  readonly messageExpression?: string;
  readonly optionalOldSelf?: boolean;
}

/** What values are made of: the texts and numbers that a rule speaks of, and what tends to break. */
export interface Pool {
  /** As they stand in the file. */
  readonly literals: readonly string[];
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
}

/** The literals of a TypeScript file. */
export function poolOf(source: string): Pool {
  const texts = [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, text = '']) => text.replace(/\\(.)/g, '$1'));
  const numbers = [...source.matchAll(/(?<![\w'"])-?\d+(?![\w'"])/g)].map(([text]) => Number(text));
  const hard = [
    '',
    'a',
    ' a ',
    'ä',
    '日本',
    '\u0085',
    '\ufeffx',
    'A-b',
    '1',
    'v1.2.3',
    '1.3.0',
    'v2.0.0',
    '10.0.0.0/8',
    '10.0.0.1',
    '::1',
    '*.a',
    'k=v',
    '007',
    '7',
  ];
  const parts = texts.flatMap((text) => [text, `${text}x`, `x${text}`, text.slice(0, -1)]);
  return {
    literals: texts,
    texts: [...new Set([...hard, ...parts])],
    numbers: [...new Set([0, 1, 2, -1, ...numbers, ...numbers.map((it) => it + 1)])],
  };
}

/** A few of them, so that values meet each other again. */
export function someOf({ literals, texts, numbers }: Pool, random: Random): Pool {
  const few = <Value>(values: readonly Value[]) => Array.from({ length: 4 }, () => pick(values, random));
  return { literals, texts: ['', 'a', ...few(literals), ...few(texts)], numbers: few(numbers) };
}

export type Random = () => number;

/** The same numbers for the same seed. */
export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A value that the schema allows, as it is stored: defaults are there. */
export function sampleOf(schema: JsonSchema, pool: Pool, random: Random): unknown {
  if (schema.nullable && random() < 0.2) return null;
  if (schema.default !== undefined && random() < 0.4) return schema.default;
  const variant = schema.oneOf && pick(schema.oneOf, random);
  if (schema.enum)
    return pick(
      schema.enum.filter((value) => value !== null),
      random,
    );
  if (schema['x-kubernetes-int-or-string']) return numberOrText(schema, pool, random);
  switch (schema.type) {
    case 'object':
      return schema.additionalProperties ? mapOf(schema, pool, random) : objectOf(schema, variant, pool, random);
    case 'array': {
      const most = Math.min(schema.maxItems ?? 4, random() < 0.03 ? 40 : 4);
      const length = Math.floor(random() * (most + 1));
      const items = Array.from({ length }, () => sampleOf(schema.items ?? {}, pool, random));
      return withoutTwins(items, schema);
    }
    case 'boolean':
      return random() < 0.5;
    case 'integer':
      return within(pick(pool.numbers, random), schema);
    case 'number':
      return pick([...pool.numbers, 0.5, 1.25, -0.1], random);
    default:
      return textOf(schema, pool, random);
  }
}

/** What a set or a list with keys has once. */
function withoutTwins(items: readonly unknown[], schema: JsonSchema): readonly unknown[] {
  const type = schema['x-kubernetes-list-type'] ?? 'atomic';
  const keys = schema['x-kubernetes-list-map-keys'];
  if (type === 'atomic') return items;
  const textOf = (item: unknown) => JSON.stringify(keys && isObject(item) ? keys.map((key) => item[key]) : item);
  return items.filter((item, at) => items.findIndex((other) => textOf(other) === textOf(item)) === at);
}

function numberOrText({ pattern }: JsonSchema, pool: Pool, random: Random): unknown {
  if (random() < 0.4) return pick(pool.numbers, random);
  const texts = ['50%', '0%', '0', '1Gi', '3Gi', '500m', '2048Mi', '2G', '', ...pool.texts];
  return pick(pattern === undefined ? texts : texts.filter((text) => new RegExp(pattern).test(text)), random);
}

function within(number: number, { minimum = -(2 ** 31), maximum = 2 ** 31 - 1 }: JsonSchema): number {
  return Math.min(Math.max(number, minimum), maximum);
}

function textOf({ format, maxLength, pattern }: JsonSchema, pool: Pool, random: Random): string {
  if (format === 'duration') return pick(['0s', '1s', '90s', '1m30s', '2160h', '1h', '500ms', '-1s'], random);
  if (format === 'date-time') return pick(['2024-01-01T00:00:00Z', '2024-02-29T12:30:45.123+01:00'], random);
  if (format === 'date') return pick(['2024-01-01', '2024-02-29', '1999-12-31'], random);
  if (format === 'byte') return pick(['', 'YQ==', 'YWI='], random);
  const fitting = pool.texts.filter((text) => [...text].length <= (maxLength ?? 1000));
  if (pattern === undefined) return pick(fitting, random);
  const numbers = ['0', '7', '042', '1000', '10%', '100%', '5Mi'];
  // Enough names for a long list in which each item has a key of its own.
  const names = Array.from({ length: 30 }, (_, at) => `n${at}`);
  const matching = [...fitting, ...numbers, ...names].filter((text) => new RegExp(pattern).test(text));
  return pick(matching.length > 0 ? matching : fitting, random);
}

function mapOf(schema: JsonSchema, pool: Pool, random: Random): unknown {
  const count = Math.floor(random() * (Math.min(schema.maxProperties ?? 3, 3) + 1));
  const entries = Array.from({ length: count }, () => [
    pick(pool.texts, random),
    sampleOf(schema.additionalProperties ?? {}, pool, random),
  ]);
  return Object.fromEntries(entries);
}

function objectOf(schema: JsonSchema, variant: JsonSchema | undefined, pool: Pool, random: Random): unknown {
  const required = new Set([...(schema.required ?? []), ...(variant?.required ?? [])]);
  const refused = new Set([variant?.not, ...(variant?.not?.anyOf ?? [])].flatMap((branch) => branch?.required ?? []));
  const members = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    if (refused.has(name)) return [];
    const there = required.has(name) || property.default !== undefined || random() < 0.6;
    const bounds = variant?.properties?.[name];
    return there ? [[name, sampleOf({ ...property, ...bounds }, pool, random)] as const] : [];
  });
  const [first] = Object.entries(schema.properties ?? {});
  if (members.length < (schema.minProperties ?? 0) && first) members.push([first[0], sampleOf(first[1], pool, random)]);
  return Object.fromEntries(members);
}

/** The value with some parts as in another one: what an update looks like. */
export function updateOf(old: unknown, other: unknown, random: Random): unknown {
  const draw = random();
  if (draw < 0.25) return old;
  if (!isObject(old) || !isObject(other) || draw < 0.4) return other;
  return Object.fromEntries(
    Object.entries(other).map(([name, value]) => [name, random() < 0.6 && name in old ? old[name] : value]),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pick<Value>(values: readonly Value[], random: Random): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('nothing to choose from');
  return value;
}
