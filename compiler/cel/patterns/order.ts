import { areDisjoint, type CharacterSet, setOf } from './characters.js';
import { type Characters, hasAny, type PatternNode } from './tree.js';

/** Which characters of an expression may come right before and after which: Glushkov's automaton. */
interface Order {
  readonly first: ReadonlySet<Characters>;
  readonly last: ReadonlySet<Characters>;
  readonly mayBeEmpty: boolean;
}

interface Links {
  readonly after: Map<Characters, Set<Characters>>;
  readonly before: Map<Characters, Set<Characters>>;
}

/** Nodes from one place to another in a sequence. */
export interface Stretch {
  readonly items: readonly PatternNode[];
  readonly from: number;
  readonly to: number;
  readonly flags: string;
}

/**
 * Whether each character that is read says where in the expression it belongs, without a look at what comes: so all that
 * matches is divided in one way only, and a stretch alone, from its start, matches what it has of the whole.
 */
export function isReadForward({ items, from, to, flags }: Stretch): boolean {
  const links = linksOf(items);
  const entry = orderOf({ kind: 'sequence', items: items.slice(from) }, newLinks()).first;
  return areTold([entry, ...within(items.slice(from, to)).map((it) => links.after.get(it))], flags);
}

/** The same from the end. */
export function isReadBackward({ items, from, to, flags }: Stretch): boolean {
  const links = linksOf(items);
  const entry = orderOf({ kind: 'sequence', items: items.slice(0, to) }, newLinks()).last;
  return areTold([entry, ...within(items.slice(from, to)).map((it) => links.before.get(it))], flags);
}

/** Whether the first character may be a digit. */
export function mayBeginWithDigit(items: readonly PatternNode[]): boolean {
  const { first } = orderOf({ kind: 'sequence', items }, newLinks());
  return [...first].some((it) => setOf(it, '').slice(48, 58).includes(true));
}

function areTold(groups: readonly (ReadonlySet<Characters> | undefined)[], flags: string): boolean {
  const sets = new Map<string, CharacterSet>();
  const set = (it: Characters) => {
    const known = sets.get(it.source) ?? setOf(it, flags);
    sets.set(it.source, known);
    return known;
  };
  return groups.every((group) => {
    const all = [...(group ?? [])];
    return all.every((one, at) => all.slice(at + 1).every((other) => areDisjoint(set(one), set(other))));
  });
}

function within(nodes: readonly PatternNode[]): readonly Characters[] {
  const found: Characters[] = [];
  for (const node of nodes) {
    hasAny(node, (part) => {
      if (part.kind === 'characters') found.push(part);
      return false;
    });
  }
  return found;
}

function newLinks(): Links {
  return { after: new Map(), before: new Map() };
}

function linksOf(items: readonly PatternNode[]): Links {
  const links = newLinks();
  orderOf({ kind: 'sequence', items }, links);
  return links;
}

function orderOf(node: PatternNode, links: Links): Order {
  switch (node.kind) {
    case 'characters':
      return { first: new Set([node]), last: new Set([node]), mayBeEmpty: false };
    case 'edge':
      return nothing;
    case 'group':
      return orderOf(node.of, links);
    case 'choice': {
      const orders = node.branches.map((branch) => orderOf(branch, links));
      return {
        first: union(orders.map(({ first }) => first)),
        last: union(orders.map(({ last }) => last)),
        mayBeEmpty: orders.some(({ mayBeEmpty }) => mayBeEmpty),
      };
    }
    case 'repeat': {
      const order = orderOf(node.of, links);
      if (node.most > 1) link(links, order.last, order.first);
      return { ...order, mayBeEmpty: order.mayBeEmpty || node.least === 0 };
    }
    case 'sequence':
      return node.items
        .map((item) => orderOf(item, links))
        .reduce((left, right) => follow(left, right, links), nothing);
  }
}

const nothing: Order = { first: new Set(), last: new Set(), mayBeEmpty: true };

function follow(left: Order, right: Order, links: Links): Order {
  link(links, left.last, right.first);
  return {
    first: left.mayBeEmpty ? union([left.first, right.first]) : left.first,
    last: right.mayBeEmpty ? union([left.last, right.last]) : right.last,
    mayBeEmpty: left.mayBeEmpty && right.mayBeEmpty,
  };
}

function union(sets: readonly ReadonlySet<Characters>[]): ReadonlySet<Characters> {
  return new Set(sets.flatMap((set) => [...set]));
}

function link({ after, before }: Links, from: ReadonlySet<Characters>, to: ReadonlySet<Characters>): void {
  for (const one of from) {
    for (const other of to) {
      after.set(one, (after.get(one) ?? new Set()).add(other));
      before.set(other, (before.get(other) ?? new Set()).add(one));
    }
  }
}
