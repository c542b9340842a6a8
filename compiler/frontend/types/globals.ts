import { assignable } from './assignable.js';
import type { Expander } from './expander.js';
import {
  constituents,
  demoted,
  keywordShape,
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

const classes = new Set(
  'RegExp Promise Symbol BigInt Error String Number Boolean URL Uint8Array ArrayBuffer Buffer'.split(' '),
);
const collections = new Set(['Map', 'Set', 'ReadonlyMap', 'ReadonlySet', 'WeakMap', 'WeakSet']);

/** TypeScript's own generic types, and the classes that no schema can say. */
export function expandGlobal(expander: Expander, name: string, args: readonly Term[]): Shape | undefined {
  const [first, second] = args;
  if (name === 'Date') return unsupportedShape('date');
  if (collections.has(name)) return unsupportedShape('collection');
  if (name === 'Function') return unsupportedShape('function');
  if (name === 'Object') return keywordShape('object');
  if (classes.has(name)) return unsupportedShape('class');
  if (!first) return undefined;
  if (name === 'Array' || name === 'ReadonlyArray') return { kind: 'array', element: first, ...unnamed };
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
  const kept: Shape[] = [];
  for (const member of members) {
    const answer = assignable(expander, member, members.length === 1 ? from : shapeTerm(member), by);
    if (answer === undefined) return undefined;
    if (answer === keep) kept.push(member);
  }
  return unionShape(kept);
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
