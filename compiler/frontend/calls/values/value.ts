import type { Atom, Cell, Foreign, Nothing, Value } from './atom.js';

export const nothingAtom: Nothing = { id: 1, kind: 'nothing' };
export const foreignAtom: Foreign = { id: 2, kind: 'foreign' };
/** Ids from here on are given out. */
export const firstFreeId = 3;

export const unreached: Value = [];
export const nothing: Value = [nothingAtom];
export const foreign: Value = [foreignAtom];

/** Beyond so many texts that a value may be, nobody knows which. */
const manyTexts = 12;

/** Either of them. The first one itself, where the second adds nothing. */
export function joined(left: Value, right: Value): Value {
  if (left === right || right.length === 0 || right.every((atom) => left.includes(atom))) return left;
  if (left.length === 0) return right;
  const all = new Set([...left, ...right]);
  const texts = [...all].filter(({ kind }) => kind === 'text');
  if (texts.length > manyTexts || (texts.length > 0 && all.has(foreignAtom))) {
    for (const text of texts) all.delete(text);
    all.add(foreignAtom);
  }
  const merged = [...all].sort((a, b) => a.id - b.id);
  return sameValue(merged, left) ? left : merged;
}

export function joinedAll(values: readonly Value[]): Value {
  return values.reduce(joined, unreached);
}

function sameValue(left: Value, right: Value): boolean {
  return left.length === right.length && left.every((atom, at) => atom === right[at]);
}

export function valueKey(value: Value): string {
  const [only] = value;
  return only !== undefined && value.length === 1 ? String(only.id) : value.map(({ id }) => id).join('+');
}

export function newCell(): Cell {
  return { value: unreached, read: 0 };
}

/** What comes of a value, whichever it is; most are one atom. */
export function ofEach(value: Value, of: (atom: Atom) => Value): Value {
  const [only] = value;
  return only !== undefined && value.length === 1 ? of(only) : joinedAll(value.map(of));
}
