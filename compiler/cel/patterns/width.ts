import type { PatternNode } from './tree.js';

/** In characters. */
export interface Width {
  readonly least: number;
  readonly most: number;
}

export function widthOf(node: PatternNode): Width {
  switch (node.kind) {
    case 'characters':
      return { least: 1, most: 1 };
    case 'edge':
      return { least: 0, most: 0 };
    case 'sequence':
      return widthOfAll(node.items);
    case 'choice': {
      const widths = node.branches.map(widthOf);
      return {
        least: Math.min(...widths.map(({ least }) => least)),
        most: Math.max(...widths.map(({ most }) => most)),
      };
    }
    case 'repeat': {
      const { least, most } = widthOf(node.of);
      return { least: least * node.least, most: most === 0 || node.most === 0 ? 0 : most * node.most };
    }
    case 'group':
      return widthOf(node.of);
  }
}

/** One after the other. */
export function widthOfAll(nodes: readonly PatternNode[]): Width {
  return nodes.map(widthOf).reduce((sum, { least, most }) => ({ least: sum.least + least, most: sum.most + most }), {
    least: 0,
    most: 0,
  });
}

/** Undefined where they may be longer or shorter. */
export function fixedWidth(nodes: readonly PatternNode[]): number | undefined {
  const { least, most } = widthOfAll(nodes);
  return least === most ? least : undefined;
}
