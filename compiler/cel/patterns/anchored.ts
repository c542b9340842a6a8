import { parsePattern } from './parse-pattern.js';
import { itemsOf, type PatternNode } from './tree.js';

/** A regular expression, apart from the anchors at both ends. */
export interface Anchored {
  readonly node: PatternNode;
  readonly items: readonly PatternNode[];
  readonly fromStart: boolean;
  readonly toEnd: boolean;
}

/** Undefined for what looks ahead or behind, and for references to groups. */
export function anchoredOf(source: string): Anchored | undefined {
  const node = parsePattern(source);
  if (!node) return undefined;
  const items = itemsOf(node);
  const [fromStart, toEnd] = [isEdge(items[0], '^'), isEdge(items.at(-1), '$')];
  return { node, items: items.slice(fromStart ? 1 : 0, toEnd ? -1 : undefined), fromStart, toEnd };
}

function isEdge(node: PatternNode | undefined, source: string): boolean {
  return node?.kind === 'edge' && node.source === source;
}
