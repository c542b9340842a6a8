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

/**
 * @maxLength 12
 * @pattern /^[a-zA-Z0-9-]*$/
 */
type Plain = string;

export interface Backup {
  type: 'Backup';
  name: Short;
  keep?: Int32;
}

export interface Dump {
  type: 'Dump';
  url: Short;
  on?: boolean;
}

type Source = Backup | Dump;

export interface Inner {
  item?: Item;
  deep?: { name?: Short; on?: boolean; list?: Short[] };
}

export interface Spec {
  plain: Plain;
  dns?: DnsLabel;
  source?: Source;
  origin: Source;
  nested?: Inner;
  nothing: Item | null;
  /** @maxItems 4 */
  nulls: (Short | null)[];
  /**
   * @listType set
   * @maxItems 4
   */
  unique: Short[];
  /**
   * @listMapKey name
   * @maxItems 4
   */
  keyed?: Item[];
  /** @maxProperties 3 */
  byName?: Record<string, Item>;
  'max-size'?: Int32;
  namespace: Short;
  in?: boolean;
  __x?: Short;
  /** @format date */
  day?: string;
  big?: Int64;
  small: 1 | 2 | 3;
  kinds?: ('On' | 'Off')[];
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

/** What functions call on their way. */
export const helpersText = `
enum Level { Low = 'low', High = 'high' }
const limits = { On: 3, Off: 0, Auto: 10 } as const;
const names = ['a', 'On', 'app'];
const most = 5;
const prefix = 'a' + '-';
const word = /^[a-z]+$/;

function isShort(text: string): boolean { return text.length <= most; }
function isNamed(item: Item | undefined, name: string): boolean { return item !== undefined && item.name === name; }
function total(items: readonly Item[]): number { return items.reduce((sum, { port }) => sum + (port ?? 0), 0); }
function first(texts: readonly string[]): string {
  if (texts.length === 0) return '';
  return texts[0] ?? '';
}
const clean = (text: string) => text.trim().replaceAll('-', '');
function label(item: Item): string { return isShort(item.name) ? clean(item.name) : \`\${prefix}\${first(item.tags ?? [])}\`; }
function keepOf(source: Source | undefined): number {
  switch (source?.type) {
    case 'Backup': return source.keep ?? 1;
    case 'Dump': return source.on ? 2 : 3;
    default: return 0;
  }
}
`;

/** A value that the schema of \`Spec\` admits. */
export function makeSpec(random: Random): JsonObject {
  return {
    plain: ascii(random),
    ...maybe(random, 'dns', (random) => random.pick(['a', 'a-b', 'x1', 'on'])),
    ...maybe(random, 'source', source),
    origin: source(random),
    ...maybe(random, 'nested', inner),
    nothing: random.chance(0.4) ? null : item(random),
    nulls: list(random, (random) => (random.chance(0.3) ? null : text(random))),
    unique: [...new Set(list(random, text))],
    ...maybe(random, 'keyed', keyed),
    ...maybe(random, 'byName', (random) => map(random, item)),
    ...maybe(random, 'max-size', integer),
    namespace: text(random),
    ...maybe(random, 'in', (random) => random.chance(0.5)),
    ...maybe(random, '__x', text),
    ...maybe(random, 'day', (random) => random.pick(['2024-01-01', '2024-02-29', '1999-12-31'])),
    ...maybe(random, 'big', (random) => random.pick([0, 1, 2 ** 40, -(2 ** 53) + 1, 2 ** 53 - 1])),
    small: random.pick([1, 2, 3]),
    ...maybe(random, 'kinds', (random) => list(random, (random) => random.pick(['On', 'Off']))),
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

function source(random: Random): JsonObject {
  return random.chance(0.5)
    ? { type: 'Backup', name: text(random), ...maybe(random, 'keep', integer) }
    : { type: 'Dump', url: text(random), ...maybe(random, 'on', (random) => random.chance(0.5)) };
}

function inner(random: Random): JsonObject {
  return {
    ...maybe(random, 'item', item),
    ...maybe(random, 'deep', (random) => ({
      ...maybe(random, 'name', text),
      ...maybe(random, 'on', (random) => random.chance(0.5)),
      ...maybe(random, 'list', (random) => list(random, text)),
    })),
  };
}

/** One item a name. */
function keyed(random: Random): JsonObject[] {
  return random.some(['app', 'a', 'b', 'On'], random.integer(0, 3)).map((name) => ({ ...item(random), name }));
}

/** What \`Plain\` admits. */
function ascii(random: Random): string {
  return random.pick(['', 'a', 'A-b', 'ON', 'on', 'Zz9', 'app', '-']);
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
    'ß',
    'İi',
    'é',
    'e\u0301',
    '\u0085a',
    '\ufeff',
    '\u00a0b\u2003',
    '日本',
    '10.0.0.1',
    '10.0.0.0/8',
    '::1',
    '1.2.3',
    '1Gi',
    'http://a/b',
    '1h',
    'k=v=w',
    'A,b,,c',
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
