import { type Expression as Cel, call } from '../expression.js';
import { isReadForward } from '../patterns/order.js';
import { hasAny, itemsOf, type PatternNode, writePattern } from '../patterns/tree.js';
import { widthOf } from '../patterns/width.js';
import { and } from './boolean.js';
import { constant } from './form.js';
import { type Divided, partOf, re2Of } from './part-of-match.js';
import { matches } from './read-pattern.js';

type GroupNode = Extract<PatternNode, { readonly kind: 'group' }>;

/** A group that is kept, and what it holds where all of it is there. */
export interface Group {
  readonly node: GroupNode;
  readonly cel: Cel;
  readonly present: Cel;
}

/** Undefined where nothing tells where a group begins or ends. */
export function groupsIn(text: Divided, present: Cel): readonly Group[] | undefined {
  if (text.items.some((item) => hasAny(item, isUndecided))) return undefined;
  return groupsOfItems(text, present);
}

/** An edge inside, and what may come or not at a place where something else may come. */
function isUndecided(node: PatternNode): boolean {
  return (
    node.kind === 'edge' || (node.kind === 'choice' && node.branches.some((branch) => widthOf(branch).least === 0))
  );
}

function groupsOfItems(text: Divided, present: Cel): readonly Group[] | undefined {
  const groups: Group[] = [];
  for (const [at, item] of text.items.entries()) {
    if (!hasAny(item, isGroup)) continue;
    const cel = partOf(text, at, at + 1);
    const inside = cel && groupsOfItem(item, { ...text, cel }, present);
    if (!inside) return undefined;
    groups.push(...inside);
  }
  return groups;
}

/** Of the only item that a text matches. */
function groupsOfItem(item: PatternNode, text: Divided, present: Cel): readonly Group[] | undefined {
  const { cel, flags } = text;
  switch (item.kind) {
    case 'group': {
      const inside = groupsOfItems({ ...text, items: itemsOf(item.of) }, present);
      return inside && [{ node: item, cel, present }, ...inside];
    }
    case 'sequence':
      return groupsOfItems({ ...text, items: item.items }, present);
    case 'repeat':
      // JavaScript takes nothing for a match of what may be left out, and keeps the last of several.
      return item.least === 0 && item.most === 1
        ? groupsOfItem(item.of, text, and(present, call('!=', cel, constant('').cel)))
        : undefined;
    case 'choice': {
      if (!isReadForward({ items: [item], from: 0, to: 1, flags })) return undefined;
      const found = item.branches.map((branch): readonly Group[] | undefined => {
        if (!hasAny(branch, isGroup)) return [];
        const isTaken = matches(cel, `^(?:${re2Of(writePattern(branch), flags)})$`);
        return groupsOfItem(branch, text, and(present, isTaken));
      });
      return found.some((groups) => !groups) ? undefined : found.flatMap((groups) => groups ?? []);
    }
    default:
      return [];
  }
}

export function isGroup(node: PatternNode): node is GroupNode {
  return node.kind === 'group';
}
