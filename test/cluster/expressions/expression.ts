import type { Random } from '../declarations/random.js';
import { forms } from './forms.js';
import { itemMembers, type TypeName } from './schema.js';

/** Writes expressions of a type over what is in scope. */
export interface Writer {
  readonly random: Random;
  readonly variables: readonly (readonly [string, TypeName])[];
  readonly depth: number;
}

/** An expression of the type, or, rarely, one of another where only that type is right. */
export function write(writer: Writer, type: TypeName): string {
  const { random, depth } = writer;
  const wanted = random.chance(0.004) ? random.pick(scalars) : type;
  if (depth <= 0 || random.chance(0.25)) return leaf(writer, wanted);
  const inner = { ...writer, depth: depth - 1 };
  const found = forms(wanted);
  return found.length === 0 ? leaf(writer, wanted) : random.pick(found)(inner);
}

const scalars = ['string', 'int', 'bool', 'double', 'list<string>', 'item', 'timestamp'];

/** A variable, a property of one, or a literal. */
export function leaf(writer: Writer, type: TypeName): string {
  const readable = [...writer.variables, ...writer.variables.flatMap(members)].filter(([, found]) => found === type);
  const made = literal(writer.random, type);
  if (readable.length > 0 && (made === undefined || writer.random.chance(0.8))) {
    return writer.random.pick(readable)[0];
  }
  return made ?? forms(type)[0]?.({ ...writer, depth: 0 }) ?? 'null';
}

function members([variable, type]: readonly [string, TypeName]): (readonly [string, TypeName])[] {
  return type === 'item' ? itemMembers.map(([name, member]) => [`${variable}.${name}`, member] as const) : [];
}

function literal(random: Random, type: TypeName): string | undefined {
  const [, items] = /^list<(.*)>$/.exec(type) ?? [];
  if (items !== undefined) {
    const one = literal(random, items);
    return one === undefined
      ? undefined
      : `[${Array.from({ length: random.integer(1, 3) }, () => literal(random, items)).join(', ')}]`;
  }
  const [, values] = /^map<(.*)>$/.exec(type) ?? [];
  if (values !== undefined) {
    const one = literal(random, values);
    return one === undefined ? undefined : `{"a": ${one}, "b": ${literal(random, values)}}`;
  }
  const found = literals.get(type);
  return found && random.pick(found);
}

const literals: ReadonlyMap<TypeName, readonly string[]> = new Map([
  ['string', ['"a"', '""', '"On"', "'ünï'", '"a.b/c"', '"1Gi"', '"a long text of some forty characters, or so"']],
  ['int', ['0', '1', '-1', '42', '9223372036854775807']],
  ['double', ['0.5', '1.0', '-2.5e3']],
  ['bool', ['true', 'false']],
  ['bytes', ['b"ab"', 'bytes("a")']],
  ['timestamp', ['timestamp("2024-01-01T00:00:00Z")']],
  ['duration', ['duration("1h30m")', 'duration("0s")']],
  ['quantity', ['quantity("1Gi")']],
  ['ip', ['ip("10.0.0.1")', 'ip("::1")']],
  ['cidr', ['cidr("10.0.0.0/8")']],
  ['url', ['url("https://example.com/a?b=c")']],
  ['semver', ['semver("1.2.3")']],
]);
