import { type Node, type SourceFile, skipTrivia } from '../typescript.js';
import type { Range } from './tree.js';

/** A node without the comments and blanks before it. */
export function rangeOf(source: SourceFile, node: Node): Range {
  return { start: skipTrivia(source.text, node.pos), end: node.end };
}
