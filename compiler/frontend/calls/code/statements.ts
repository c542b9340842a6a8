import { rangeOf } from '../../syntax/range-of.js';
import {
  isBlock,
  isCaseClause,
  isCatchClause,
  isDoStatement,
  isExportAssignment,
  isExpressionStatement,
  isForInStatement,
  isForOfStatement,
  isForStatement,
  isIfStatement,
  isLabeledStatement,
  isModuleBlock,
  isModuleDeclaration,
  isReturnStatement,
  isSwitchStatement,
  isThrowStatement,
  isTryStatement,
  isVariableStatement,
  isWhileStatement,
  type Node,
  type SwitchStatement,
  SyntaxKind,
  type TryStatement,
} from '../../typescript.js';
import type { Expression } from './code.js';
import { declareNames, lowerDeclaration } from './declarations.js';
import type { Lowerer } from './lowerer.js';
import { loopVariable, variables } from './patterns.js';
import { blockScope, type Scope } from './scope.js';

/** The statements of a block, whose names are declared first: functions may be called before they stand there. */
export function lowerStatements(lowerer: Lowerer, nodes: Iterable<Node>, scope: Scope): readonly Expression[] {
  const statements = [...nodes];
  for (const statement of statements) declareNames(lowerer, statement, scope);
  const hoisted = statements.filter(({ kind }) => kind === SyntaxKind.FunctionDeclaration);
  const others = statements.filter(({ kind }) => kind !== SyntaxKind.FunctionDeclaration);
  return [...hoisted, ...others].flatMap((statement) => lowerStatement(lowerer, statement, scope));
}

function lowerStatement(lowerer: Lowerer, node: Node, scope: Scope): readonly Expression[] {
  const { expression } = lowerer;
  const inner = (statement: Node | undefined) =>
    statement ? lowerStatements(lowerer, [statement], blockScope(scope)) : [];
  if (isExpressionStatement(node)) return [expression(node.expression, scope)];
  if (isVariableStatement(node)) return variables(lowerer, node.declarationList, scope);
  if (isReturnStatement(node)) {
    const range = rangeOf(lowerer.source, node);
    const value: Expression = node.expression
      ? expression(node.expression, scope)
      : { kind: 'nothing', after: [], ...range };
    return [{ kind: 'return', value, ...range }];
  }
  if (isBlock(node) || isModuleBlock(node)) return lowerStatements(lowerer, node.statements, blockScope(scope));
  if (isIfStatement(node)) {
    return [expression(node.expression, scope), ...inner(node.thenStatement), ...inner(node.elseStatement)];
  }
  if (isForOfStatement(node) || isForInStatement(node)) {
    const loop = blockScope(scope);
    return [loopVariable(lowerer, node, loop), ...lowerStatements(lowerer, [node.statement], loop)];
  }
  if (isForStatement(node)) {
    const loop = blockScope(scope);
    const head = node.initializer ? headOf(lowerer, node.initializer, loop) : [];
    const parts = [node.condition, node.incrementor].flatMap((part) => (part ? [expression(part, loop)] : []));
    return [...head, ...parts, ...lowerStatements(lowerer, [node.statement], loop)];
  }
  if (isWhileStatement(node) || isDoStatement(node)) {
    return [expression(node.expression, scope), ...inner(node.statement)];
  }
  if (isThrowStatement(node)) {
    const parts = [expression(node.expression, scope)];
    return [{ kind: 'leak', how: 'thrown', parts, ...rangeOf(lowerer.source, node) }];
  }
  return lowerRareStatement(lowerer, node, scope);
}

function headOf(lowerer: Lowerer, node: Node, scope: Scope): readonly Expression[] {
  if (node.kind === SyntaxKind.VariableDeclarationList) return variables(lowerer, node, scope);
  return [lowerer.expression(node, scope)];
}

function lowerRareStatement(lowerer: Lowerer, node: Node, scope: Scope): readonly Expression[] {
  if (isTryStatement(node)) return tryStatement(lowerer, node, scope);
  if (isSwitchStatement(node)) return switchStatement(lowerer, node, scope);
  if (isLabeledStatement(node)) return lowerStatements(lowerer, [node.statement], blockScope(scope));
  if (isExportAssignment(node)) return [lowerer.expression(node.expression, scope)];
  // Its names are nobody's business: whoever uses one gets a value from somewhere else.
  if (isModuleDeclaration(node)) return node.body ? lowerStatement(lowerer, node.body, blockScope(scope)) : [];
  return lowerDeclaration(lowerer, node, scope);
}

function tryStatement(
  lowerer: Lowerer,
  { tryBlock, catchClause, finallyBlock }: TryStatement,
  scope: Scope,
): readonly Expression[] {
  const blocks = (node: Node | undefined, within: Scope) => (node ? lowerStatements(lowerer, [node], within) : []);
  const caught = blockScope(scope);
  const variable = catchClause && isCatchClause(catchClause) ? catchClause.variableDeclaration : undefined;
  const assigned: readonly Expression[] = variable
    ? [
        {
          kind: 'assign',
          target: { pattern: lowerer.binding(variable.name, caught) },
          value: { kind: 'foreign', after: [], ...rangeOf(lowerer.source, variable) },
          ...rangeOf(lowerer.source, variable),
        },
      ]
    : [];
  return [
    ...blocks(tryBlock, scope),
    ...assigned,
    ...blocks(catchClause?.block, caught),
    ...blocks(finallyBlock, scope),
  ];
}

function switchStatement(lowerer: Lowerer, node: SwitchStatement, scope: Scope): readonly Expression[] {
  const inner = blockScope(scope);
  const clauses = [...node.caseBlock.clauses];
  const labels = clauses.flatMap((clause) =>
    isCaseClause(clause) ? [lowerer.expression(clause.expression, scope)] : [],
  );
  const statements = clauses.flatMap((clause) => [...clause.statements]);
  return [lowerer.expression(node.expression, scope), ...labels, ...lowerStatements(lowerer, statements, inner)];
}
