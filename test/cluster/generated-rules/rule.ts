import type { Random } from '../declarations/random.js';
import { bodies, forms, literals, members } from './forms.js';

interface Writer {
  readonly random: Random;
  readonly variables: readonly (readonly [string, string])[];
  readonly depth: number;
}

/** What a rule stands on: the type, the property of the spec that has it, and what it has itself. */
export const places = {
  Spec: { property: undefined, type: 'self', own: /(?:)/ },
  Item: { property: 'inner', type: 'item', own: /^(?:name|mode|port|weight|on|tags|limits)$/ },
  Source: { property: 'origin', type: 'source', own: /^type$/ },
} as const;

export type PlaceName = keyof typeof places;

/** The body of a rule over `self`, and `oldSelf` where it names that. */
export function makeBody(random: Random, on: PlaceName): string {
  for (;;) {
    const writer: Writer = { random, variables: [['self', places[on].type]], depth: random.integer(1, 3) };
    const body = fill(writer, random.pick(bodies));
    const read = [...body.matchAll(/\b(?:self|oldSelf)(?:\?\.|\.|\[')(\w+)|= self;/g)];
    if (on === 'Spec' || read.every(([, name = '?']) => places[on].own.test(name))) return body;
  }
}

function write(writer: Writer, type: string): string {
  const { random, depth } = writer;
  if (depth <= 0 || random.chance(0.2)) return leaf(writer, type);
  return fill({ ...writer, depth: depth - 1 }, random.pick(forms[type] ?? ['']));
}

function leaf({ random, variables, depth }: Writer, type: string): string {
  const readable = [
    ...variables,
    ...variables.flatMap(([variable, of]) =>
      (members[of] ?? []).map(([name, member]) => [`${variable}.${name}`, member] as const),
    ),
  ].filter(([, found]) => found === type);
  // The nearest variables are the most likely.
  if (readable.length > 0 && random.chance(0.75)) return random.pick(readable.slice(-6))[0];
  const plain = literals[type] ?? (forms[type] ?? []).filter((form) => !/[@{]/.test(form));
  return depth < -3 || plain.length > 0 ? random.pick(plain) : '';
}

function fill(writer: Writer, template: string): string {
  return template
    .replace(/\{(\w+) ((?:[\w.]+:\w+ ?)+)\}/g, (_, type: string, variables: string) =>
      write(withVariables(writer, variables), type),
    )
    .replace(/@(\w+)/g, (_, type: string) => write(writer, type));
}

function withVariables(writer: Writer, text: string): Writer {
  const declared = text.split(' ').map((each) => each.split(':') as [string, string]);
  return { ...writer, variables: [...writer.variables, ...declared] };
}
