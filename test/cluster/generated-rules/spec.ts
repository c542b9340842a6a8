import type { Json, JsonObject } from '../../../compiler/model/json.js';
import type { Random } from '../declarations/random.js';

/** A type with some of everything that a rule may read. */
export const specText = `
export interface Item {
  /** @maxLength 12 */
  name: string;
  mode: 'On' | 'Off';
  port?: Int32;
  weight?: Double;
  on?: boolean;
  /** @maxItems 3 */
  tags?: Short[];
  /** @maxProperties 3 */
  limits?: Record<string, Short>;
}

/** @maxLength 12 */
type Short = string;

export interface Spec {
  /** @maxLength 12 */
  s: string;
  /** @maxLength 12 */
  t?: string;
  /** @maxLength 12 */
  u: string | null;
  /** @maxLength 12 */
  v?: string | null;
  n: Int32;
  m?: Int32;
  d: Double;
  e?: Double;
  b: boolean;
  c?: boolean;
  mode: 'On' | 'Off' | 'Auto';
  level?: 'low' | 'high';
  /** @maxItems 4 */
  strings: Short[];
  /** @maxItems 4 */
  tags?: Short[];
  /** @maxItems 4 */
  ints: Int32[];
  /** @maxItems 4 */
  items: Item[];
  /** @maxItems 4 */
  maybe?: Item[];
  /** @maxProperties 4 */
  labels: Record<string, Short>;
  /** @maxProperties 4 */
  counts?: Record<string, Int32>;
  inner: Item;
  outer?: Item;
  time?: DateTime;
  other?: DateTime;
  span?: Duration;
  /** @maxLength 12 */
  size?: Quantity;
  /** @maxLength 12 */
  port?: IntOrString;
}
`;

/** A value that the schema of \`Spec\` admits. */
export function makeSpec(random: Random): JsonObject {
  return {
    s: text(random),
    ...maybe(random, 't', text),
    ...(random.chance(0.5) ? { u: text(random) } : { u: null }),
    ...maybe(random, 'v', (random) => (random.chance(0.3) ? null : text(random))),
    n: integer(random),
    ...maybe(random, 'm', integer),
    d: double(random),
    ...maybe(random, 'e', double),
    b: random.chance(0.5),
    ...maybe(random, 'c', (random) => random.chance(0.5)),
    mode: random.pick(['On', 'Off', 'Auto']),
    ...maybe(random, 'level', (random) => random.pick(['low', 'high'])),
    strings: list(random, text),
    ...maybe(random, 'tags', (random) => list(random, text)),
    ints: list(random, integer),
    items: list(random, item),
    ...maybe(random, 'maybe', (random) => list(random, item)),
    labels: map(random, text),
    ...maybe(random, 'counts', (random) => map(random, integer)),
    inner: item(random),
    ...maybe(random, 'outer', item),
    ...maybe(random, 'time', time),
    ...maybe(random, 'other', time),
    ...maybe(random, 'span', (random) => random.pick(['0s', '1h', '90m', '1.5s', '-2h', '1h30m'])),
    ...maybe(random, 'size', (random) => random.pick(['0', '1Gi', '500m', '1024Mi', '1e3', '-1', 5, 0])),
    ...maybe(random, 'port', (random) => random.pick(['http', '80', '', 80, 0, 443])),
  };
}

function item(random: Random): JsonObject {
  return {
    name: text(random),
    mode: random.pick(['On', 'Off']),
    ...maybe(random, 'port', integer),
    ...maybe(random, 'weight', double),
    ...maybe(random, 'on', (random) => random.chance(0.5)),
    ...maybe(random, 'tags', (random) => list(random, text).slice(0, 3)),
    ...maybe(random, 'limits', (random) => map(random, text)),
  };
}

function maybe(random: Random, name: string, make: (random: Random) => Json): JsonObject {
  return random.chance(0.6) ? { [name]: make(random) } : {};
}

/** Texts of code points that are one UTF-16 unit each: lengths of others are a named difference. */
function text(random: Random): string {
  return random.pick([
    '',
    'a',
    'b',
    'On',
    'app',
    'a-b',
    'a,b',
    ' a ',
    'ünï',
    '☃',
    'AB',
    'aab',
    '10',
    'a/b',
    'ab-cd-ef',
    '\n',
  ]);
}

function integer(random: Random): number {
  return random.pick([0, 1, -1, 2, 3, 5, 10, 80, -7, 2147483647, -2147483648]);
}

function double(random: Random): number {
  return random.pick([0, 0.5, 1, -1.5, 2.25, 10, 1e10, -0.1]);
}

function time(random: Random): string {
  return random.pick([
    '2024-01-01T00:00:00Z',
    '2024-01-01T01:00:00+01:00',
    '2024-02-29T12:30:45.123Z',
    '1999-12-31T23:59:59Z',
  ]);
}

function list<T>(random: Random, make: (random: Random) => T): T[] {
  return Array.from({ length: random.integer(0, 4) }, () => make(random));
}

function map(random: Random, make: (random: Random) => Json): JsonObject {
  return Object.fromEntries(
    random.some(['app', 'a', 'b', 'On'], random.integer(0, 3)).map((key) => [key, make(random)]),
  );
}
