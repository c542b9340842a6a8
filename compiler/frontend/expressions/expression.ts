import type { Expression } from '../../model/expression.js';
import { literalFromAst } from '../syntax/value-from-ast.js';
import {
  type AsExpression,
  type ConditionalExpression,
  isArrayLiteralExpression,
  isArrowFunction,
  isAsExpression,
  isBinaryExpression,
  isCallExpression,
  isConditionalExpression,
  isElementAccessExpression,
  isFunctionExpression,
  isIdentifier,
  isNewExpression,
  isNonNullExpression,
  isObjectLiteralExpression,
  isParenthesizedExpression,
  isPrefixUnaryExpression,
  isPropertyAccessExpression,
  isRegularExpressionLiteral,
  isSatisfiesExpression,
  isTemplateExpression,
  isTypeOfExpression,
  type Node,
  SyntaxKind,
} from '../typescript.js';
import { readCall, readElement, readNew, readProperty } from './access.js';
import { readName } from './name.js';
import { readObject } from './object.js';
import { readBinary, readTypeOf, readUnary } from './operator.js';
import { locate, type Reader, readExpression, refuse, textOf, useValidates } from './reader.js';
import { readList, readRegularExpression, readTemplate } from './written-out.js';

/** Syntax with its names resolved; what CEL has nothing for is reported where it stands. */
export function readForm(reader: Reader, node: Node): Expression {
  return (readers[node.kind] ?? refuseForm)(reader, node);
}

type Read<Of extends Node> = (reader: Reader, node: Of) => Expression;

/** By kind: to ask a node for one kind after the other is what reading would mostly consist of. */
const readers: Readonly<Partial<Record<SyntaxKind, Read<Node>>>> = {
  [SyntaxKind.Identifier]: only(isIdentifier, readName),
  [SyntaxKind.PropertyAccessExpression]: only(isPropertyAccessExpression, readProperty),
  [SyntaxKind.ElementAccessExpression]: only(isElementAccessExpression, readElement),
  [SyntaxKind.CallExpression]: only(isCallExpression, readCall),
  [SyntaxKind.NewExpression]: only(isNewExpression, readNew),
  [SyntaxKind.BinaryExpression]: only(isBinaryExpression, readBinary),
  [SyntaxKind.PrefixUnaryExpression]: only(isPrefixUnaryExpression, readUnary),
  [SyntaxKind.TypeOfExpression]: only(isTypeOfExpression, readTypeOf),
  [SyntaxKind.ConditionalExpression]: only(isConditionalExpression, readConditional),
  [SyntaxKind.ParenthesizedExpression]: only(isParenthesizedExpression, readOperand),
  [SyntaxKind.SatisfiesExpression]: only(isSatisfiesExpression, readOperand),
  [SyntaxKind.NonNullExpression]: only(isNonNullExpression, readOperand),
  [SyntaxKind.AsExpression]: only(isAsExpression, readAs),
  [SyntaxKind.ArrowFunction]: only(isArrowFunction, (reader, node) => reader.bodies.function(reader, node, '')),
  [SyntaxKind.FunctionExpression]: only(isFunctionExpression, (reader, node) =>
    reader.bodies.function(reader, node, ''),
  ),
  [SyntaxKind.TemplateExpression]: only(isTemplateExpression, readTemplate),
  [SyntaxKind.RegularExpressionLiteral]: only(isRegularExpressionLiteral, readRegularExpression),
  [SyntaxKind.ArrayLiteralExpression]: only(isArrayLiteralExpression, readList),
  [SyntaxKind.ObjectLiteralExpression]: only(isObjectLiteralExpression, readObject),
  [SyntaxKind.StringLiteral]: readLiteral,
  [SyntaxKind.NoSubstitutionTemplateLiteral]: readLiteral,
  [SyntaxKind.NumericLiteral]: readLiteral,
  [SyntaxKind.TrueKeyword]: readLiteral,
  [SyntaxKind.FalseKeyword]: readLiteral,
  [SyntaxKind.NullKeyword]: readLiteral,
};

function only<Of extends Node>(is: (node: Node) => node is Of, read: Read<Of>): Read<Node> {
  return (reader, node) => (is(node) ? read(reader, node) : refuseForm(reader, node));
}

function refuseForm(reader: Reader, node: Node): Expression {
  return refuse(reader, node, 'This expression', useValidates);
}

function readLiteral(reader: Reader, node: Node): Expression {
  return { kind: 'literal', value: literalFromAst(node), at: locate(reader, node) };
}

function readOperand(reader: Reader, { expression }: { readonly expression: Node }): Expression {
  return readExpression(reader, expression);
}

function readConditional(reader: Reader, node: ConditionalExpression): Expression {
  return {
    kind: 'conditional',
    test: readExpression(reader, node.condition),
    whenTrue: readExpression(reader, node.whenTrue),
    whenFalse: readExpression(reader, node.whenFalse),
    at: locate(reader, node),
  };
}

/** `as const` says nothing of the value; another type would be believed without proof. */
function readAs(reader: Reader, { expression, type }: AsExpression): Expression {
  if (textOf(reader, type) === 'const') return readExpression(reader, expression);
  return refuse(reader, type, 'A type assertion', 'Narrow the value by a check, which CEL needs as well.');
}
