import { assignable } from './assignable.js';
import type { Expander } from './expander.js';
import { kept } from './kept.js';
import { opened } from './related.js';
import {
  classShape,
  constituents,
  demoted,
  literalShape,
  type ObjectShape,
  type Shape,
  unionShape,
  unnamed,
  unsupportedShape,
} from './shape.js';
import { type Member, shapeTerm, type Term } from './term.js';
import { nonNullable } from './without.js';

const texts: Readonly<Record<string, (text: string) => string>> = {
  Uppercase: (text) => text.toUpperCase(),
  Lowercase: (text) => text.toLowerCase(),
  Capitalize: (text) => text.slice(0, 1).toUpperCase() + text.slice(1),
  Uncapitalize: (text) => text.slice(0, 1).toLowerCase() + text.slice(1),
};

/** A property that only what is of the class has. */
const classes = new Map<string, readonly [what: 'class' | 'date' | 'collection' | 'function', member: string]>([
  ['Date', ['date', 'getTime']],
  ['Map', ['collection', 'has']],
  ['Set', ['collection', 'has']],
  ['ReadonlyMap', ['collection', 'has']],
  ['ReadonlySet', ['collection', 'has']],
  ['WeakMap', ['collection', 'has']],
  ['WeakSet', ['collection', 'has']],
  ['Function', ['function', 'apply']],
  ['RegExp', ['class', 'exec']],
  ['Promise', ['class', 'then']],
  ['Error', ['class', 'message']],
  ['URL', ['class', 'href']],
  ['Uint8Array', ['class', 'byteLength']],
  ['ArrayBuffer', ['class', 'byteLength']],
  ['Buffer', ['class', 'byteLength']],
  ['String', ['class', 'charAt']],
  ['Number', ['class', 'toFixed']],
  ['BigInt', ['class', 'toLocaleString']],
  ['Boolean', ['class', 'valueOf']],
  ['Symbol', ['class', 'description']],
]);

/** TypeScript's own generic types, and the classes that no schema can say. */
export function expandGlobal(expander: Expander, name: string, args: readonly Term[]): Shape | undefined {
  const [first, second] = args;
  if (name === 'Object') return unsupportedShape('object');
  const known = classes.get(name);
  if (known) return classShape(...known);
  if (!first) return undefined;
  if (name === 'Array' || name === 'ReadonlyArray') {
    return { kind: 'array', element: first, readonly: name === 'ReadonlyArray', ...unnamed };
  }
  if (name === 'NoInfer') return expander.expand(first);
  if (name === 'Record') return second && record(expander, first, second);
  if (name === 'Exclude' || name === 'Extract') return second && filtered(expander, first, second, name === 'Extract');
  const shape = expander.expand(first);
  if (!shape) return undefined;
  if (name === 'NonNullable') return nonNullable(shape);
  if (name === 'Pick' || name === 'Omit') return second && picked(expander, shape, second, name === 'Pick');
  if (name === 'Partial' || name === 'Required' || name === 'Readonly') return modified(shape, name);
  const change = texts[name];
  return change ? changedText(shape, change) : undefined;
}

function record(expander: Expander, keys: Term, value: Term): Shape | undefined {
  const shape = expander.expand(keys);
  if (!shape) return undefined;
  const members = new Map<string, Member>();
  let index: ObjectShape['index'];
  for (const key of constituents(shape)) {
    if (key.kind === 'literal') {
      const name = String(key.value);
      members.set(name, { name, optional: false, type: value, sources: [] });
    } else if (key.kind === 'keyword' || key.kind === 'scalar') index = { key: shapeTerm(key), value };
    else return undefined;
  }
  return { kind: 'object', members, ...(index && { index }), ...unnamed };
}

function filtered(expander: Expander, from: Term, by: Term, keep: boolean): Shape | undefined {
  const shape = expander.expand(from);
  if (!shape) return undefined;
  const members = constituents(shape);
  const whole = new Set<Shape>();
  const found: Shape[] = [];
  for (const member of members) {
    const parts = opened(member);
    const answers = parts.map((part) =>
      assignable(expander, part, members.length === 1 && part === member ? from : shapeTerm(part), by),
    );
    if (answers.includes(undefined)) return undefined;
    const all = answers.every((answer) => answer === keep);
    if (all) whole.add(member);
    found.push(...(all ? [member] : parts.filter((_, at) => answers[at] === keep)));
  }
  return found.every((part) => whole.has(part)) ? kept(shape, whole) : unionShape(found);
}

function picked(expander: Expander, shape: Shape, keys: Term, keep: boolean): Shape | undefined {
  const names = expander.expand(keys);
  if (shape.kind !== 'object' || shape.index || !names) return undefined;
  const literals = constituents(names).filter((key) => key.kind === 'literal');
  const never = names.kind === 'keyword' && names.name === 'never';
  if (literals.length < constituents(names).length && !never) return undefined;
  const wanted = new Set(literals.map(({ value }) => String(value)));
  const members = new Map([...shape.members].filter(([name]) => wanted.has(name) === keep));
  return { kind: 'object', members, layers: [], inherited: demoted(shape).inherited };
}

function modified(shape: Shape, name: 'Partial' | 'Required' | 'Readonly'): Shape | undefined {
  if (shape.kind === 'union') {
    const members = shape.members.map((member) => modified(member, name));
    const known = members.filter((member) => member !== undefined);
    return known.length === members.length ? { ...unionShape(known), inherited: demoted(shape).inherited } : undefined;
  }
  if (shape.kind === 'unsupported') return undefined;
  if (name === 'Readonly' && shape.kind === 'array') return { ...shape, readonly: true };
  if (name === 'Readonly' || shape.kind !== 'object') return shape;
  const members = [...shape.members].map(([key, member]): [string, Member] => {
    if (name === 'Partial') return [key, { ...member, optional: true }];
    const type: Term | undefined = member.type && { kind: 'defined', term: member.type };
    return [key, { ...member, optional: false, type }];
  });
  const { owner, ...rest } = demoted(shape);
  return { ...rest, members: new Map(members) };
}

function changedText(shape: Shape, change: (text: string) => string): Shape | undefined {
  const changed = constituents(shape).map((member) =>
    member.kind === 'literal' ? literalShape(change(String(member.value))) : undefined,
  );
  const known = changed.filter((member) => member !== undefined);
  return known.length === changed.length ? unionShape(known) : undefined;
}
