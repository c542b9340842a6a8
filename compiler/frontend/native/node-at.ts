import { type Node, type SourceFile, SyntaxKind } from 'typescript/unstable/ast';
import type { Range } from '../syntax/tree.js';

/** The outermost node of exactly this range: of a type reference, not its name. */
export function nodeOfRange(source: SourceFile, range: Range): Node | undefined {
  return nodeWithin(source, source, range);
}

function nodeWithin(source: SourceFile, node: Node, { start, end }: Range): Node | undefined {
  return node.forEachChild((child) => {
    if (child.end < end || child.pos > start) return undefined;
    if (child.end === end && child.getStart(source) === start) return child;
    return nodeWithin(source, child, { start, end });
  });
}

/** Whether a string, a template or a regular expression stands at the position. */
export function isInLiteral(source: SourceFile, position: number): boolean {
  return isWithinLiteral(source, source, position);
}

function isWithinLiteral(source: SourceFile, node: Node, position: number): boolean {
  const inner = node.forEachChild((child) => (child.pos <= position && position < child.end ? child : undefined));
  if (inner) return isWithinLiteral(source, inner, position);
  return node.getStart(source) <= position && literals.has(node.kind);
}

const literals: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.StringLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TemplateHead,
  SyntaxKind.TemplateMiddle,
  SyntaxKind.TemplateTail,
  SyntaxKind.RegularExpressionLiteral,
  SyntaxKind.JsxText,
]);
