import type { Statement } from '../../model/expression.js';
import {
  type ForOfStatement,
  isAssignmentOperator,
  isBinaryExpression,
  isBlock,
  isBreakStatement,
  isContinueStatement,
  isDeleteExpression,
  isElementAccessExpression,
  isEmptyStatement,
  isExpressionStatement,
  isForInStatement,
  isForOfStatement,
  isForStatement,
  isFunctionDeclaration,
  isIfStatement,
  isPropertyAccessExpression,
  isReturnStatement,
  isSwitchStatement,
  isThrowStatement,
  isVariableDeclarationList,
  isVariableStatement,
  type Node,
  type Statement as StatementNode,
  SyntaxKind,
  type VariableStatement,
} from '../typescript.js';
import { readAssignment } from './assignment.js';
import { readFilling } from './filling.js';
import { readGathering } from './gathering.js';
import { withBound } from './names.js';
import { readPattern } from './pattern.js';
import { locate, type Reader, readExpression, refuse, startInside, textOf, useValidates, withNames } from './reader.js';
import { readSwitch } from './switch.js';

/** The statements of a block; each sees the constants before it. */
export function readStatements(reader: Reader, nodes: Iterable<StatementNode>): readonly Statement[] {
  const statements: Statement[] = [];
  let inside = reader;
  for (const node of nodes) {
    if (isEmptyStatement(node)) continue;
    if (isVariableStatement(node)) {
      const read = readConstants(inside, node);
      statements.push(...read.statements);
      inside = read.reader;
    } else if (isFunctionDeclaration(node) && node.name) {
      const name = node.name.text;
      const at = locate(inside, node.name);
      const value = inside.bodies.function(inside, node, '');
      statements.push({ kind: 'const', pattern: { kind: 'name', name, at }, value, at });
      inside = withNames(inside, { name, change: undefined, around: inside.names });
    } else {
      const statement = readStatement(inside, node);
      if (statement) statements.push(...statement);
    }
  }
  return statements;
}

function readStatement(reader: Reader, node: StatementNode): readonly Statement[] | undefined {
  const at = locate(reader, node);
  if (isReturnStatement(node)) {
    const value = node.expression && readExpression(reader, node.expression);
    return [{ kind: 'return', value: value ?? { kind: 'literal', value: undefined, at }, at }];
  }
  if (isIfStatement(node)) {
    const test = readExpression(reader, node.expression);
    const whenTrue = branch(reader, node.thenStatement);
    const whenFalse = node.elseStatement ? branch(reader, node.elseStatement) : [];
    return [{ kind: 'if', test, whenTrue, whenFalse, at }];
  }
  if (isSwitchStatement(node)) return [readSwitch(reader, node)];
  if (isForOfStatement(node)) return readLoop(reader, node);
  if (isContinueStatement(node) && !node.label) return [{ kind: 'continue', at }];
  if (isExpressionStatement(node)) {
    const assignment = readAssignment(reader, node.expression) ?? readFilling(reader, node.expression);
    if (assignment) return [assignment];
  }
  // Its constants are its own.
  if (isBlock(node)) {
    const test = { kind: 'literal', value: true, at } as const;
    return [{ kind: 'if', test, whenTrue: readStatements(reader, node.statements), whenFalse: [], at }];
  }
  refuseStatement(reader, node);
  return undefined;
}

function branch(reader: Reader, node: StatementNode): readonly Statement[] {
  return readStatements(reader, isBlock(node) ? node.statements : [node]);
}

/** `for (const … of list)`. */
function readLoop(reader: Reader, node: ForOfStatement): readonly Statement[] | undefined {
  const { initializer, expression, statement, awaitModifier } = node;
  const [declaration] = isVariableDeclarationList(initializer) ? initializer.declarations : [];
  if (!declaration || awaitModifier) {
    refuseStatement(reader, node);
    return undefined;
  }
  const list = readExpression(reader, expression);
  const pattern = readPattern(reader, declaration.name);
  const inside = withNames(startInside(reader), withBound(reader.names, pattern, undefined));
  const gathering = readGathering(reader, { pattern, list, inside }, statement);
  if (gathering) return [gathering];
  const body = branch(inside, statement);
  return [{ kind: 'for', pattern, list, body, at: locate(reader, expression) }];
}

interface Constants {
  readonly statements: readonly Statement[];
  readonly reader: Reader;
}

function readConstants(reader: Reader, node: VariableStatement): Constants {
  const statements: Statement[] = [];
  let inside = reader;
  const isLet = /^let\b/.test(textOf(reader, node));
  if (!isLet && !/^(?:const|using)\b/.test(textOf(reader, node))) refuse(reader, node, 'var', 'Use const or let.');
  for (const declaration of node.declarationList.declarations) {
    const { name, initializer } = declaration;
    const pattern = readPattern(inside, name);
    const at = locate(reader, declaration);
    const value = initializer
      ? readExpression(inside, initializer)
      : ({ kind: 'literal', value: undefined, at } as const);
    statements.push({ kind: 'const', pattern, value, at });
    const isList = pattern.kind === 'name' && value.kind === 'list';
    const change = isLet ? 'set' : isList ? 'fill' : undefined;
    inside = withNames(inside, withBound(inside.names, pattern, change));
  }
  return { statements, reader: inside };
}

function refuseStatement(reader: Reader, node: Node): void {
  if (isForInStatement(node)) {
    refuse(reader, node, 'for … in', 'Write for (const key of Object.keys(…)).');
  } else if (isForStatement(node) || /^(?:for|while|do)\b/.test(textOf(reader, node))) {
    refuse(reader, node, 'A loop that counts', 'Use for … of, every, some, filter, map or find.');
  } else if (isBreakStatement(node)) {
    refuse(reader, node, 'break', 'Return what the function answers, or filter the list before.');
  } else if (isThrowStatement(node)) {
    refuse(reader, node, 'throw', 'Return false, or the text to show.');
  } else if (isExpressionStatement(node) && isPropertyAssignment(node.expression)) {
    refuse(
      reader,
      node,
      'A change of an object',
      'Return a new one: { ...object, spec: { ...object.spec, name: value } }.',
    );
  } else if (isExpressionStatement(node) && isAssignment(reader, node.expression)) {
    refuse(
      reader,
      node,
      'A change of a variable here',
      /\.(?:add|sub)\(/.test(textOf(reader, node))
        ? 'Of quantities add up numbers: sum += quantity(x).asInteger(), or asApproximateFloat().'
        : 'Use const, or let that is set in the same function and outside of loops; gather by reduce, some, filter or map.',
    );
  } else if (isExpressionStatement(node) && /\.add\(/.test(textOf(reader, node))) {
    refuse(
      reader,
      node,
      'A set that is filled',
      'new Set(list).size === list.length tells whether all differ; list.find((x, i, all) => all.indexOf(x) < i), which comes again.',
    );
  } else if (isExpressionStatement(node) && /\.(?:push|unshift|set|delete)\(/.test(textOf(reader, node))) {
    refuse(
      reader,
      node,
      'What is filled here',
      'Push to a list of the function’s own, const list = [], and in a loop do nothing else; or make it at once: list.filter(…).map(…).',
    );
  } else if (isExpressionStatement(node)) {
    refuse(reader, node, 'A statement that only has an effect', 'Return what the rule answers.');
  } else {
    refuse(reader, node, 'This statement', useValidates);
  }
}

function isPropertyAssignment(node: Node): boolean {
  if (isDeleteExpression(node)) return true;
  if (!isBinaryExpression(node) || node.operatorToken.kind !== SyntaxKind.EqualsToken) return false;
  return isPropertyAccessExpression(node.left) || isElementAccessExpression(node.left);
}

function isAssignment(reader: Reader, node: Node): boolean {
  if (isBinaryExpression(node)) return isAssignmentOperator(node.operatorToken.kind);
  return /^(?:\+\+|--)|(?:\+\+|--)$/.test(textOf(reader, node));
}
