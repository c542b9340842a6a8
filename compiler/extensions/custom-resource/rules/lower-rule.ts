import type { Expression } from '../../../cel/expression.js';
import { method, oldSelf, self } from '../../../cel/expression.js';
import { and, not, or } from '../../../cel/lowering/boolean.js';
import { decisionOf } from '../../../cel/lowering/decision.js';
import { type Form, value } from '../../../cel/lowering/form.js';
import { type Kind, kindOf, type ObjectKind, text } from '../../../cel/lowering/kind.js';
import { lowerFunction } from '../../../cel/lowering/lower-function.js';
import { mentions } from '../../../cel/parts.js';
import { print } from '../../../cel/print.js';
import type { Report } from '../../../diagnostics/diagnostic.js';
import type { Schema, ValidationRule } from '../../../model/schema.js';
import { builtRule, fieldPathOf, keepExpressions } from './built-rule.js';
import type { RuleFunction } from './rule-function.js';
import { reach, type Standing } from './standing.js';

/** The function as an entry of x-kubernetes-validations; undefined where something has been reported. */
export function lowerRule(
  rule: RuleFunction,
  schema: Schema,
  isResource: boolean,
  report: Report,
): ValidationRule | undefined {
  const kind = isResource ? resourceKind(schema) : kindOf(schema, 'rule');
  return lower(rule, { value: value(kind, self), before: before(kind, isOptional(rule), old(rule)) }, report);
}

/** The function where its value is one variant of the union that the entry stands on, or a property of one. */
export function lowerOnUnion(rule: RuleFunction, schema: Schema, standing: Standing): ValidationRule | undefined {
  const kind = kindOf(schema, 'rule');
  const optional = isOptional(rule);
  const now = reach(self, standing);
  const then = reach(old(rule), standing);
  if (!now || !then) return undefined;
  const args = { value: value(kind, now.value), before: before(kind, optional, then.value, then.present) };
  // What is wrong with the function has been told already.
  const made = lower(rule, args, () => undefined);
  const condition = made && builtRule(made)?.expression;
  if (!condition) return undefined;
  const whole = unless(
    now.present,
    mentions(condition, 'oldSelf') && !optional ? unless(then.present, condition) : condition,
  );
  const fieldPath = `${fieldPathOf(standing.path)}${made.fieldPath ?? ''}`;
  const moved = { ...made, rule: print(whole), ...(fieldPath !== '' && { fieldPath }) };
  return keepExpressions(moved, { ...builtRule(made), expression: whole, tag: rule.name });
}

function unless(holds: Expression, condition: Expression): Expression {
  return or(not(holds), condition);
}

interface Arguments {
  readonly value: Form;
  readonly before: Form;
}

function lower(
  rule: RuleFunction,
  { value: now, before: then }: Arguments,
  report: Report,
): ValidationRule | undefined {
  const { body, parameters, at } = rule;
  if (!body) return undefined;
  const lowered = lowerFunction(body, parameters.length > 1 ? [now, then] : [now], 'rule', report);
  const decision = lowered && decisionOf(lowered);
  if (!decision) return undefined;
  const { condition, message, messageExpression } = decision;
  const made: ValidationRule = {
    rule: print(condition),
    message: message ?? rule.message,
    ...(messageExpression && { messageExpression: print(messageExpression) }),
    ...(rule.reason !== undefined && { reason: rule.reason }),
    ...(rule.fieldPath !== undefined && { fieldPath: rule.fieldPath }),
    ...(isOptional(rule) && mentions(condition, 'oldSelf') && { optionalOldSelf: true }),
    at,
  };
  return keepExpressions(made, {
    expression: condition,
    tag: rule.name,
    ...(messageExpression && { messageExpression }),
  });
}

function isOptional({ parameters }: RuleFunction): boolean {
  return parameters[1]?.value?.optional === true;
}

/** What was before; on creation there is none. */
function old(rule: RuleFunction): Expression {
  return isOptional(rule) ? method(oldSelf, 'value') : oldSelf;
}

/** `holds`: where what was before is such a value. */
function before(kind: Kind, optional: boolean, cel: Expression, holds?: Expression): Form {
  const form = value(kind, cel);
  if (!optional) return form;
  return { ...form, present: and(method(oldSelf, 'hasValue'), holds), missing: 'undefined' };
}

/** At the root of a kind rules see two properties of metadata, and what every object has. */
function resourceKind(schema: Schema): Kind {
  const kind = kindOf(schema, 'rule');
  if (kind.kind !== 'object') return kind;
  const always = { kind: text, optional: false, nullable: false } as const;
  const metadata: ObjectKind = {
    kind: 'object',
    atomic: false,
    names: () => ['name', 'generateName'],
    field: (name) => (name === 'name' ? always : name === 'generateName' ? { ...always, optional: true } : undefined),
  };
  return {
    kind: 'object',
    atomic: false,
    names: () => ['apiVersion', 'kind', 'metadata', ...kind.names().filter((name) => name !== 'metadata')],
    field(name) {
      if (name === 'metadata') return { kind: metadata, optional: false, nullable: false };
      return name === 'apiVersion' || name === 'kind' ? always : kind.field(name);
    },
  };
}
