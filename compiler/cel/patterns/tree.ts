/** A regular expression of JavaScript's. Groups that are not kept are what is in them. */
export type PatternNode =
  | Characters
  /** `^`, `$`, `\b` or `\B`. */
  | { readonly kind: 'edge'; readonly source: string }
  | { readonly kind: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly branches: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly of: PatternNode; readonly least: number; readonly most: number }
  /** `place`: from 1. */
  | { readonly kind: 'group'; readonly of: PatternNode; readonly place: number; readonly name?: string };

/** A character, a class, or an escape that stands for some. */
export interface Characters {
  readonly kind: 'characters';
  readonly source: string;
}

/** What is right inside. */
export function partsOf(node: PatternNode): readonly PatternNode[] {
  switch (node.kind) {
    case 'characters':
    case 'edge':
      return [];
    case 'sequence':
      return node.items;
    case 'choice':
      return node.branches;
    default:
      return [node.of];
  }
}

export function itemsOf(node: PatternNode): readonly PatternNode[] {
  return node.kind === 'sequence' ? node.items : [node];
}

export function hasAny(node: PatternNode, test: (node: PatternNode) => boolean): boolean {
  return test(node) || partsOf(node).some((part) => hasAny(part, test));
}

/** Written again, without its groups, and every repetition as long as can be. */
export function writePattern(node: PatternNode): string {
  switch (node.kind) {
    case 'characters':
    case 'edge':
      return node.source;
    case 'sequence':
      return node.items.map((item) => (item.kind === 'choice' ? enclosed(item) : writePattern(item))).join('');
    case 'choice':
      return node.branches.map(writePattern).join('|');
    case 'repeat':
      return (node.of.kind === 'characters' ? node.of.source : enclosed(node.of)) + timesOf(node.least, node.most);
    case 'group':
      return enclosed(node.of);
  }
}

function enclosed(node: PatternNode): string {
  return `(?:${writePattern(node)})`;
}

function timesOf(least: number, most: number): string {
  if (most === Number.POSITIVE_INFINITY) return least === 0 ? '*' : least === 1 ? '+' : `{${least},}`;
  if (least === 0 && most === 1) return '?';
  return least === most ? `{${least}}` : `{${least},${most}}`;
}
