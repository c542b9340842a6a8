import { docCommentIn } from '../comments/doc-comment.js';
import {
  type GetAccessorDeclaration,
  isCallSignatureDeclaration,
  isConstructSignatureDeclaration,
  isGetAccessorDeclaration,
  isIndexSignatureDeclaration,
  isPropertySignatureDeclaration,
  isSetAccessorDeclaration,
  type Node,
  type PropertySignatureDeclaration,
  type SetAccessorDeclaration,
  type SourceFile,
  SyntaxKind,
  type TypeNode,
} from '../typescript.js';
import { rangeOf } from './range-of.js';
import type { MemberSyntax, Range, TypeSyntax } from './tree.js';
import { tokenStart } from './trivia.js';
import { propertyName } from './value-from-ast.js';

/** Types hold members and members types: this is `typeFromAst`. */
type TypeReader = (source: SourceFile, node: TypeNode) => TypeSyntax;

/** A member of an interface, of braces, or of whatever else declares a property. */
export function memberFromAst(source: SourceFile, node: Node, typeOf: TypeReader): MemberSyntax {
  const range = rangeOf(source, node);
  const found = docCommentIn(source.text, node.pos, range.start);
  const comment = found && { comment: found };
  if (isPropertySignatureDeclaration(node)) return propertyFromAst(source, node, range, comment, typeOf);
  if (isIndexSignatureDeclaration(node)) {
    const key = [...node.parameters][0]?.type;
    if (key && node.type) {
      const value = typeOf(source, node.type);
      return { kind: 'index', key: typeOf(source, key), value, ...range, ...comment };
    }
  }
  if (isCallSignatureDeclaration(node)) return { kind: 'signature', construct: false, ...range, ...comment };
  if (isConstructSignatureDeclaration(node)) return { kind: 'signature', construct: true, ...range, ...comment };
  if (isGetAccessorDeclaration(node) || isSetAccessorDeclaration(node))
    return accessorFromAst(source, node, range, comment, typeOf);
  const at = { start: range.start, end: range.start + 1 };
  const named = 'name' in node && node.name ? propertyName(node.name) : undefined;
  return { kind: 'opaque', name: named ?? '', optional: false, at, ...range, ...comment };
}

function propertyFromAst(
  source: SourceFile,
  node: PropertySignatureDeclaration,
  range: Range,
  comment: { readonly comment: Range } | undefined,
  typeOf: TypeReader,
): MemberSyntax {
  const { name: nameNode, type } = node;
  const start = nameNode.pos === node.pos ? range.start : tokenStart(source.text, nameNode.pos);
  const at: Range = { start, end: nameNode.end };
  const written = source.text.slice(at.start, at.end);
  const name = /^[\w$]+$/.test(written) ? written : propertyName(nameNode);
  const optional = source.text.charAt(at.end) !== ':' && node.postfixToken?.kind === SyntaxKind.QuestionToken;
  if (name === undefined) return { kind: 'opaque', name: nameNode.getText(), optional, at, ...range, ...comment };
  return {
    kind: 'property',
    name,
    optional,
    at,
    ...(type && { type: typeOf(source, type) }),
    ...range,
    ...comment,
  };
}

/** To whoever reads it, a getter is a property. */
function accessorFromAst(
  source: SourceFile,
  node: GetAccessorDeclaration | SetAccessorDeclaration,
  range: Range,
  comment: { readonly comment: Range } | undefined,
  typeOf: TypeReader,
): MemberSyntax {
  const at = rangeOf(source, node.name);
  const name = propertyName(node.name);
  if (name === undefined)
    return { kind: 'opaque', name: node.name.getText(), optional: false, at, ...range, ...comment };
  const type = isGetAccessorDeclaration(node) ? node.type : [...node.parameters][0]?.type;
  return {
    kind: 'property',
    name,
    optional: false,
    at,
    ...(type && { type: typeOf(source, type) }),
    ...range,
    ...comment,
  };
}
