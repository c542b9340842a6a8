import type { Report } from '../../../diagnostics/diagnostic.js';
import type { Location } from '../../../model/location.js';
import type { Schema, ValidationRule } from '../../../model/schema.js';
import { badRuleField } from '../diagnostics.js';
import { problemOfFieldPath } from '../path/field-path.js';

const reasons: readonly string[] = [
  'FieldValueInvalid',
  'FieldValueForbidden',
  'FieldValueRequired',
  'FieldValueDuplicate',
];

/** The fields of a rule besides its expressions. */
export function checkRuleFields(rule: ValidationRule, schema: Schema, at: Location, report: Report): void {
  const { message, messageExpression, reason, fieldPath } = rule;
  const tell = (field: string, reason: string) => report(badRuleField, at, { field, reason });
  if (isBlank(rule.rule)) tell('rule', 'is empty');
  if (isBlank(message)) tell('message', 'is blank');
  if (hasBreaks(message)) tell('message', 'has line breaks');
  if (hasBreaks(rule.rule) && message === undefined) tell('text', 'has line breaks, so it needs a message');
  if (isBlank(messageExpression)) tell('messageExpression', 'is blank');
  if (reason !== undefined && !reasons.includes(reason)) tell('reason', `must be one of ${reasons.join(', ')}`);
  if (fieldPath === undefined) return;
  const problem = isBlank(fieldPath)
    ? 'is blank'
    : hasBreaks(fieldPath)
      ? 'has line breaks'
      : problemOfFieldPath(fieldPath, schema);
  if (problem !== undefined) tell('fieldPath', problem);
}

function isBlank(text: string | undefined): boolean {
  return text !== undefined && text.trim() === '';
}

function hasBreaks(text: string | undefined): boolean {
  return text !== undefined && /[\n\r]/.test(text.trim());
}
