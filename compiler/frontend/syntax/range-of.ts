import type { Node, SourceFile } from '../typescript.js';
import type { Range } from './tree.js';
import { tokenStart } from './trivia.js';

/** A node without the comments and blanks before it. */
export function rangeOf(source: SourceFile, node: Node): Range {
  return { start: tokenStart(source.text, node.pos), end: node.end };
}
