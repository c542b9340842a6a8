import type { Location } from '../../../model/location.js';
import type { ValidationRule } from '../../../model/schema.js';
import type { Expression } from '../cel/expression.js';
import { print } from '../cel/print.js';

export interface RuleText {
  readonly message: string;
  /** The property to blame, from the schema that the rule stands on. */
  readonly fieldPath?: string;
  readonly at: Location;
}

/** A rule of kext's own making. Its expression is kept beside it, so that nobody has to parse its text. */
export function buildRule(expression: Expression, { message, fieldPath, at }: RuleText): ValidationRule {
  const rule = { rule: print(expression), message, ...(fieldPath !== undefined && { fieldPath }), at };
  expressions.set(rule, expression);
  return rule;
}

/** Undefined for rules that people wrote. */
export function builtExpression(rule: ValidationRule): Expression | undefined {
  return expressions.get(rule);
}

const expressions = new WeakMap<ValidationRule, Expression>();

/** The property as a rule's fieldPath names it. */
export function fieldPathOf(names: readonly string[]): string {
  return names.map((name) => (/[.[\]']/.test(name) ? `['${name.replace(/[\\']/g, '\\$&')}']` : `.${name}`)).join('');
}
