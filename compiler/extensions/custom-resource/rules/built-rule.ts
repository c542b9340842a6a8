import type { Expression } from '../../../cel/expression.js';
import { print } from '../../../cel/print.js';
import type { Location } from '../../../model/location.js';
import type { ValidationRule } from '../../../model/schema.js';

export interface RuleText {
  /** The tag that asks for it, with its `@`. */
  readonly tag: string;
  readonly message: string;
  /** The property to blame, from the schema that the rule stands on. */
  readonly fieldPath?: string;
  readonly at: Location;
}

/** A rule of kext's own making. Its expression is kept beside it, so that nobody has to parse its text. */
export function buildRule(expression: Expression, { tag, message, fieldPath, at }: RuleText): ValidationRule {
  const rule = { rule: print(expression), message, ...(fieldPath !== undefined && { fieldPath }), at };
  return keepExpressions(rule, { expression, tag });
}

/** The same rule; what it was printed from is kept beside it. */
export function keepExpressions(rule: ValidationRule, expressions: BuiltRule): ValidationRule {
  built.set(rule, expressions);
  return rule;
}

/** Undefined for rules that people wrote. */
export function builtRule(rule: ValidationRule): BuiltRule | undefined {
  return built.get(rule);
}

export interface BuiltRule {
  readonly expression: Expression;
  readonly messageExpression?: Expression;
  /** What people wrote in its place: `@immutable`, or a function's name. */
  readonly tag: string;
}

const built = new WeakMap<ValidationRule, BuiltRule>();

/** The property as a rule's fieldPath names it. */
export function fieldPathOf(names: readonly string[]): string {
  return names.map((name) => (/[.[\]']/.test(name) ? `['${name.replace(/[\\']/g, '\\$&')}']` : `.${name}`)).join('');
}
