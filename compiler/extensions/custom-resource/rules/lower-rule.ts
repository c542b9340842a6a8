import type { Expression } from '../../../cel/expression.js';
import { oldSelf, self } from '../../../cel/expression.js';
import { decisionOf } from '../../../cel/lowering/decision.js';
import { type Form, value } from '../../../cel/lowering/form.js';
import { type Kind, kindOf, type ObjectKind, text } from '../../../cel/lowering/kind.js';
import { lowerFunction } from '../../../cel/lowering/lower-function.js';
import { print } from '../../../cel/print.js';
import type { Report } from '../../../diagnostics/diagnostic.js';
import type { Schema, ValidationRule } from '../../../model/schema.js';
import { keepExpressions } from './built-rule.js';
import type { RuleFunction } from './rule-function.js';

/** The function as an entry of x-kubernetes-validations; undefined where something has been reported. */
export function lowerRule(
  rule: RuleFunction,
  schema: Schema,
  isResource: boolean,
  report: Report,
): ValidationRule | undefined {
  const { body, parameters, at } = rule;
  if (!body) return undefined;
  const kind = isResource ? resourceKind(schema) : kindOf(schema, 'rule');
  const optional = parameters[1]?.value?.optional === true;
  const args = [value(kind, self), ...(parameters.length > 1 ? [before(kind, optional)] : [])];
  const lowered = lowerFunction(body, args, 'rule', report);
  const decision = lowered && decisionOf(lowered);
  if (!decision) return undefined;
  const { condition, message, messageExpression } = decision;
  const made: ValidationRule = {
    rule: print(condition),
    message: message ?? rule.message,
    ...(messageExpression && { messageExpression: print(messageExpression) }),
    ...(rule.reason !== undefined && { reason: rule.reason }),
    ...(rule.fieldPath !== undefined && { fieldPath: rule.fieldPath }),
    ...(optional && mentions(condition, 'oldSelf') && { optionalOldSelf: true }),
    at,
  };
  return keepExpressions(made, {
    expression: condition,
    tag: rule.name,
    ...(messageExpression && { messageExpression }),
  });
}

/** What was before; on creation there is none. */
function before(kind: Kind, optional: boolean): Form {
  if (!optional) return value(kind, oldSelf);
  const ask = (name: string): Expression => ({ kind: 'call', name, target: oldSelf, args: [] });
  return { ...value(kind, ask('value')), present: ask('hasValue'), missing: 'undefined' };
}

/** At the root of a kind rules see two properties of metadata, and what every object has. */
function resourceKind(schema: Schema): Kind {
  const kind = kindOf(schema, 'rule');
  if (kind.kind !== 'object') return kind;
  const always = { kind: text, optional: false, nullable: false } as const;
  const metadata: ObjectKind = {
    kind: 'object',
    names: () => ['name', 'generateName'],
    field: (name) => (name === 'name' ? always : name === 'generateName' ? { ...always, optional: true } : undefined),
  };
  return {
    kind: 'object',
    names: () => ['apiVersion', 'kind', 'metadata', ...kind.names().filter((name) => name !== 'metadata')],
    field(name) {
      if (name === 'metadata') return { kind: metadata, optional: false, nullable: false };
      return name === 'apiVersion' || name === 'kind' ? always : kind.field(name);
    },
  };
}

function mentions(expression: Expression, name: string): boolean {
  switch (expression.kind) {
    case 'constant':
      return false;
    case 'identifier':
      return expression.name === name;
    case 'select':
    case 'has':
      return mentions(expression.operand, name);
    case 'list':
      return expression.items.some((item) => mentions(item, name));
    case 'map':
      return expression.entries.some((entry) => entry.some((part) => mentions(part, name)));
    case 'macro':
      return [expression.range, ...expression.args].some((part) => mentions(part, name));
    case 'call':
      return [...(expression.target ? [expression.target] : []), ...expression.args].some((it) => mentions(it, name));
  }
}
