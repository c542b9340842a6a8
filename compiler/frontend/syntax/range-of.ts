import type { Node, SourceFile } from '../typescript.js';
import type { Range } from './tree.js';

/** A node without the comments and blanks before it. */
export function rangeOf(source: SourceFile, node: Node): Range {
  return { start: node.getStart(source), end: node.end };
}
