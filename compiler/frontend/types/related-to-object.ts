import type { Expander } from './expander.js';
import { lacks } from './lacks.js';
import { keywordShape, type ObjectShape, type Shape, unionShape } from './shape.js';
import type { Member } from './term.js';
import { isKeyword } from './without.js';

export interface Relating {
  readonly expander: Expander;
  readonly depth: number;
  readonly related: (expander: Expander, shape: Shape, wanted: Shape, depth: number) => boolean | undefined;
}

/** Whether a type has the properties of an object type; undefined where that isn't known. */
export function relatedToObject(relating: Relating, shape: Shape, wanted: ObjectShape): boolean | undefined {
  if (isKeyword(shape, 'null') || isKeyword(shape, 'undefined') || isKeyword(shape, 'void')) return false;
  const { members, index } = wanted;
  if (members.size === 0 && !index) return true;
  const required = [...members.values()].filter(({ optional }) => !optional);
  if (required.some(({ name }) => lacks(shape, name))) return false;
  if (shape.kind !== 'object') return undefined;
  if (index) return members.size === 0 ? relatedToMap(relating, shape, index.value) : undefined;
  // Where all are optional, TypeScript wants at least one of them.
  if (required.length === 0 && [...members.keys()].every((name) => !shape.members.has(name))) {
    return shape.index ? undefined : shape.members.size === 0;
  }
  return all([...members.values()].map((member) => hasMember(relating, shape, member)));
}

export function all(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

/** Whether an interface is a map depends on how it is declared. */
function relatedToMap(
  { expander, related, depth }: Relating,
  { index }: ObjectShape,
  value: Member['type'],
): boolean | undefined {
  const to = value && expander.expand(value);
  if (to && isKeyword(to, 'any')) return true;
  const from = index && expander.expand(index.value);
  return from && to && related(expander, from, to, depth + 1);
}

function hasMember({ expander, related, depth }: Relating, shape: ObjectShape, wanted: Member): boolean | undefined {
  const member = shape.members.get(wanted.name);
  if (!member) return wanted.optional && !shape.index ? true : undefined;
  if (member.optional && !wanted.optional) return false;
  const from = member.type && expander.expand(member.type);
  const to = wanted.type && expander.expand(wanted.type);
  if (!from || !to) return undefined;
  return related(expander, from, wanted.optional ? unionShape([to, keywordShape('undefined')]) : to, depth + 1);
}
