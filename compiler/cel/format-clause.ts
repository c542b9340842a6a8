import { type CelType, isAny, nameOf } from './type.js';

/** Of the types that stand in the list behind the text. */
export interface FormatProblem {
  readonly text: string;
  /** The item; undefined where it is about the whole call. */
  readonly item?: number;
}

/** As the server writes `%s`: everything that is no type of a library. */
const texts = 'string bool bytes int uint double timestamp duration type null list map'.split(' ');

const accepted: ReadonlyMap<string, readonly string[]> = new Map([
  ['s', texts],
  ['d', ['int', 'uint']],
  ['f', ['double', 'string']],
  ['e', ['double', 'string']],
  ['b', ['int', 'uint', 'bool']],
  ['x', ['int', 'uint', 'string', 'bytes']],
  ['X', ['int', 'uint', 'string', 'bytes']],
  ['o', ['int', 'uint']],
]);

/**
 * What a server finds wrong with `'text'.format([items])` when it compiles it: stringFormatValidator in
 * github.com/google/cel-go/ext/formatting.go.
 */
export function formatProblem(template: string, items: readonly CelType[]): FormatProblem | undefined {
  const clauses = [...template.matchAll(/%%|%(?:\.\d*)?(.?)/gs)].filter(([whole]) => whole !== '%%');
  for (const [item, [whole, letter = '']] of clauses.entries()) {
    const types = accepted.get(letter);
    if (!types) return { text: letter === '' ? 'the text ends within a clause' : `"${whole}" is no clause of format` };
    const type = items[item];
    if (!type) return { text: `format has no item ${item + 1} for ${whole}` };
    if (!isAny(type) && !types.includes(type.kind)) return { text: `${whole} can't write a ${nameOf(type)}`, item };
  }
  if (items.length <= clauses.length) return undefined;
  return { text: `format has ${items.length} items for ${clauses.length} clauses` };
}
