import {
  isArrayTypeNode,
  isConditionalTypeNode,
  isConstructorTypeNode,
  isFunctionTypeNode,
  isIdentifier,
  isImportTypeNode,
  isIndexedAccessTypeNode,
  isInferTypeNode,
  isIntersectionTypeNode,
  isLiteralTypeNode,
  isMappedTypeNode,
  isNamedTupleMember,
  isOptionalTypeNode,
  isParenthesizedTypeNode,
  isRestTypeNode,
  isStringLiteral,
  isTemplateLiteralTypeNode,
  isTupleTypeNode,
  isTypeLiteralNode,
  isTypeOperatorNode,
  isTypeQueryNode,
  isTypeReferenceNode,
  isUnionTypeNode,
  type MappedTypeNode,
  type Node,
  type SourceFile,
  SyntaxKind,
  type TupleTypeNode,
  type TypeNode,
} from '../typescript.js';
import { memberFromAst } from './member-from-ast.js';
import { rangeOf } from './range-of.js';
import type { KeywordSyntax, MappedSyntax, MemberSyntax, Modifier, Range, TypeSyntax } from './tree.js';
import { keywordsByName } from './type-keywords.js';
import { literalFromAst } from './value-from-ast.js';

const keywords: ReadonlyMap<SyntaxKind, KeywordSyntax | undefined> = new Map([
  [SyntaxKind.StringKeyword, keywordsByName.get('string')],
  [SyntaxKind.NumberKeyword, keywordsByName.get('number')],
  [SyntaxKind.BooleanKeyword, keywordsByName.get('boolean')],
  [SyntaxKind.BigIntKeyword, keywordsByName.get('bigint')],
  [SyntaxKind.SymbolKeyword, keywordsByName.get('symbol')],
  [SyntaxKind.ObjectKeyword, keywordsByName.get('object')],
  [SyntaxKind.AnyKeyword, keywordsByName.get('any')],
  [SyntaxKind.UnknownKeyword, keywordsByName.get('unknown')],
  [SyntaxKind.NeverKeyword, keywordsByName.get('never')],
  [SyntaxKind.VoidKeyword, keywordsByName.get('void')],
  [SyntaxKind.UndefinedKeyword, keywordsByName.get('undefined')],
]);

const none: readonly TypeSyntax[] = [];

export function typeFromAst(source: SourceFile, node: TypeNode): TypeSyntax {
  const keyword = keywords.get(node.kind);
  if (keyword) return keyword;
  if (isParenthesizedTypeNode(node)) return typeFromAst(source, node.type);
  const range = rangeOf(source, node);
  const inner = (type: TypeNode) => typeFromAst(source, type);
  if (isTypeReferenceNode(node)) {
    const args = node.typeArguments;
    const name = writtenName(source, range.start, args ? node.typeName.end : range.end);
    return {
      kind: 'reference',
      name,
      arguments: args ? mapped(args, inner) : none,
      start: range.start,
      end: range.end,
    };
  }
  if (isLiteralTypeNode(node)) return literalType(node.literal, range);
  if (isArrayTypeNode(node)) return { kind: 'array', element: inner(node.elementType), readonly: false, ...range };
  if (isUnionTypeNode(node)) return { kind: 'union', members: mapped(node.types, inner), ...range };
  if (isIntersectionTypeNode(node)) return { kind: 'intersection', members: mapped(node.types, inner), ...range };
  if (isTypeLiteralNode(node)) return { kind: 'object', members: membersFromAst(source, node.members), ...range };
  if (isMappedTypeNode(node)) return mappedFromAst(source, node, range);
  return rareFromAst(source, node, range);
}

/** A name is taken from the text, which is there already. */
function writtenName(source: SourceFile, start: number, end: number): readonly string[] {
  const text = source.text.slice(start, end);
  return /^[\w$]+$/.test(text) ? [text] : text.split('.').map((part) => part.trim());
}

function rareFromAst(source: SourceFile, node: TypeNode, range: Range): TypeSyntax {
  const inner = (type: TypeNode) => typeFromAst(source, type);
  if (isTypeOperatorNode(node)) {
    if (node.operator === SyntaxKind.ReadonlyKeyword) {
      const type = inner(node.type);
      return type.kind === 'array' ? { ...type, readonly: true, ...range } : type;
    }
    if (node.operator === SyntaxKind.KeyOfKeyword) return { kind: 'keyof', operand: inner(node.type), ...range };
    return { kind: 'keyword', name: 'symbol', ...range };
  }
  if (isIndexedAccessTypeNode(node)) {
    return { kind: 'indexed', object: inner(node.objectType), index: inner(node.indexType), ...range };
  }
  if (isConditionalTypeNode(node)) {
    return {
      kind: 'conditional',
      check: inner(node.checkType),
      extends: inner(node.extendsType),
      whenTrue: inner(node.trueType),
      whenFalse: inner(node.falseType),
      ...range,
    };
  }
  if (isTemplateLiteralTypeNode(node)) {
    const spans = [...node.templateSpans];
    const texts = [node.head.text, ...spans.map((span) => span.literal.text)];
    return { kind: 'template', texts, types: spans.map((span) => inner(span.type)), ...range };
  }
  if (isTypeQueryNode(node) && !node.typeArguments) {
    return { kind: 'query', name: entityName(node.exprName), ...range };
  }
  if (isImportTypeNode(node) && !node.isTypeOf && isLiteralTypeNode(node.argument)) {
    const { literal } = node.argument;
    if (isStringLiteral(literal)) {
      const specifier = { text: literal.text, ...rangeOf(source, literal) };
      const name = node.qualifier ? entityName(node.qualifier) : [];
      return { kind: 'import', specifier, name, arguments: mapped(node.typeArguments, inner), ...range };
    }
  }
  if (isTupleTypeNode(node)) return tupleFromAst(source, node, range);
  if (isInferTypeNode(node)) {
    const { name, constraint } = node.typeParameter;
    return { kind: 'infer', name: name.text, ...(constraint && { constraint: inner(constraint) }), ...range };
  }
  const called = isFunctionTypeNode(node) || isConstructorTypeNode(node);
  return { kind: called ? 'function' : 'opaque', ...range };
}

function tupleFromAst(source: SourceFile, { elements }: TupleTypeNode, range: Range): TypeSyntax {
  const [only] = elements;
  const plain =
    only && elements.length === 1 && !isRestTypeNode(only) && !isOptionalTypeNode(only) && !isNamedTupleMember(only);
  return { kind: 'tuple', ...(plain && { only: typeFromAst(source, only) }), ...range };
}

function literalType(literal: Node, range: Range): TypeSyntax {
  if (literal.kind === SyntaxKind.NullKeyword) return { kind: 'keyword', name: 'null', ...range };
  const value = literalFromAst(literal);
  if (value !== undefined && value !== null) return { kind: 'literal', value, ...range };
  const bigint = /^-?\d+n$/.test(literal.getText());
  return bigint ? { kind: 'keyword', name: 'bigint', ...range } : { kind: 'opaque', ...range };
}

function mappedFromAst(source: SourceFile, node: MappedTypeNode, range: Range): MappedSyntax | TypeSyntax {
  const { typeParameter, nameType, questionToken, readonlyToken, type } = node;
  if (!typeParameter.constraint) return { kind: 'opaque', ...range };
  return {
    kind: 'mapped',
    parameter: typeParameter.name.text,
    constraint: typeFromAst(source, typeParameter.constraint),
    ...(nameType && { rename: typeFromAst(source, nameType) }),
    readonly: modifier(readonlyToken),
    optional: modifier(questionToken),
    ...(type && { type: typeFromAst(source, type) }),
    ...range,
  };
}

function modifier(token: Node | undefined): Modifier {
  if (!token) return 'keep';
  return token.kind === SyntaxKind.MinusToken ? 'remove' : 'add';
}

export function membersFromAst(source: SourceFile, members: Iterable<Node>): readonly MemberSyntax[] {
  return Array.from(members, (member) => memberFromAst(source, member, typeFromAst));
}

function entityName(node: Node): readonly string[] {
  if (isIdentifier(node)) return [node.text];
  return node
    .getText()
    .split('.')
    .map((part) => part.trim());
}

function mapped<From, To>(nodes: Iterable<From> | undefined, map: (node: From) => To): readonly To[] {
  return nodes ? [...nodes].map(map) : [];
}
