import type { Expression } from '../../model/expression.js';
import { literalFromAst } from '../syntax/value-from-ast.js';
import {
  type ArrowFunction,
  type AsExpression,
  type ConditionalExpression,
  type FunctionExpression,
  type Node,
  type NonNullExpression,
  type ParenthesizedExpression,
  type SatisfiesExpression,
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
  return (readers.get(node.kind) ?? refuseForm)(reader, node);
}

type Read<Of> = (reader: Reader, node: Of) => Expression;

/** By kind: to ask a node for one kind after the other is what reading would mostly consist of. */
const readers: ReadonlyMap<SyntaxKind, Read<Node>> = new Map([
  reads(SyntaxKind.Identifier, readName),
  reads(SyntaxKind.PropertyAccessExpression, readProperty),
  reads(SyntaxKind.ElementAccessExpression, readElement),
  reads(SyntaxKind.CallExpression, readCall),
  reads(SyntaxKind.NewExpression, readNew),
  reads(SyntaxKind.BinaryExpression, readBinary),
  reads(SyntaxKind.PrefixUnaryExpression, readUnary),
  reads(SyntaxKind.TypeOfExpression, readTypeOf),
  reads(SyntaxKind.ConditionalExpression, readConditional),
  reads<ParenthesizedExpression>(SyntaxKind.ParenthesizedExpression, readOperand),
  reads<SatisfiesExpression>(SyntaxKind.SatisfiesExpression, readOperand),
  reads<NonNullExpression>(SyntaxKind.NonNullExpression, readOperand),
  reads(SyntaxKind.AsExpression, readAs),
  reads<ArrowFunction>(SyntaxKind.ArrowFunction, readClosure),
  reads<FunctionExpression>(SyntaxKind.FunctionExpression, readClosure),
  reads(SyntaxKind.TemplateExpression, readTemplate),
  reads(SyntaxKind.RegularExpressionLiteral, readRegularExpression),
  reads(SyntaxKind.ArrayLiteralExpression, readList),
  reads(SyntaxKind.ObjectLiteralExpression, readObject),
  reads<Node>(SyntaxKind.StringLiteral, readLiteral),
  reads<Node>(SyntaxKind.NoSubstitutionTemplateLiteral, readLiteral),
  reads<Node>(SyntaxKind.NumericLiteral, readLiteral),
  reads<Node>(SyntaxKind.TrueKeyword, readLiteral),
  reads<Node>(SyntaxKind.FalseKeyword, readLiteral),
  reads<Node>(SyntaxKind.NullKeyword, readLiteral),
]);

/** The kind says which node it is. */
function reads<Of extends Node>(kind: Of['kind'], read: Read<Of>): readonly [SyntaxKind, Read<Node>] {
  return [kind, read as Read<Node>];
}

function readClosure(reader: Reader, node: ArrowFunction | FunctionExpression): Expression {
  return reader.bodies.function(reader, node, '');
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
