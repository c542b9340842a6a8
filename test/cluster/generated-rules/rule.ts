import type { Random } from '../declarations/random.js';
import { bodies, forms, literals, members } from './forms.js';

interface Writer {
  readonly random: Random;
  readonly variables: readonly (readonly [string, string])[];
  readonly depth: number;
}

/** The body of a rule over \`self\`, and \`oldSelf\` where it names that. */
export function makeBody(random: Random): string {
  const writer: Writer = { random, variables: [['self', 'self']], depth: random.integer(1, 3) };
  return fill(writer, random.pick(bodies));
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
