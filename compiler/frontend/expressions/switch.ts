import type { Case, Expression, Statement } from '../../model/expression.js';
import {
  type CaseOrDefaultClause,
  isBlock,
  isBreakStatement,
  isCaseClause,
  isContinueStatement,
  isReturnStatement,
  type Statement as StatementNode,
  type SwitchStatement,
} from '../typescript.js';
import { locate, type Reader, readExpression, refuse } from './reader.js';

/** Clauses without statements of their own share the next one's; one that runs into the next is refused. */
export function readSwitch(reader: Reader, node: SwitchStatement): Statement {
  const cases: Case[] = [];
  let labels: Expression[] = [];
  let isDefault = false;
  const clauses = [...node.caseBlock.clauses];
  clauses.forEach((clause, at) => {
    if (isCaseClause(clause)) labels.push(readExpression(reader, clause.expression));
    else isDefault = true;
    const statements = statementsOf(clause);
    const last = at === clauses.length - 1;
    if (statements.length === 0 && !last) return;
    cases.push({ labels, isDefault, body: readBody(reader, clause, statements, last) });
    labels = [];
    isDefault = false;
  });
  return { kind: 'switch', subject: readExpression(reader, node.expression), cases, at: locate(reader, node) };
}

function statementsOf(clause: CaseOrDefaultClause): readonly StatementNode[] {
  const [first, ...rest] = clause.statements;
  return first && rest.length === 0 && isBlock(first) ? [...first.statements] : [...clause.statements];
}

function readBody(
  reader: Reader,
  clause: CaseOrDefaultClause,
  statements: readonly StatementNode[],
  last: boolean,
): readonly Statement[] {
  const end = statements.at(-1);
  const breaks = end !== undefined && isBreakStatement(end);
  if (!breaks && !last && !(end && (isReturnStatement(end) || isContinueStatement(end)))) {
    refuse(reader, clause, 'A case that runs into the next', 'End it with return or break.');
  }
  return reader.bodies.statements(reader, breaks ? statements.slice(0, -1) : statements);
}
