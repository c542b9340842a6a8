import { jsonOf } from '../../../model/argument.js';
import { isJsonObject, type Json, type JsonObject } from '../../../model/json.js';
import type { ValidationRule } from '../../../model/schema.js';
import type { Parsed, Tag } from '../../../model/tag.js';
import { onSchema } from './places.js';

const shape =
  'a CEL expression such as self.min <= self.max, or the JSON object of a rule such as {"rule": "…", "message": "…"}';

export const cel: Tag<ValidationRule> = {
  name: 'cel',
  argument: 'expression | JSON',
  places: onSchema,
  repeatable: true,
  description:
    'A rule written by hand in CEL: the expression, over `self` and `oldSelf`, or the JSON object of an entry of x-kubernetes-validations with rule, message, messageExpression, reason, fieldPath, optionalOldSelf. Checked against the schema.',
  example: `/**
 * @cel self.min <= self.max
 * @cel {"rule": "self.min >= oldSelf.min", "message": "min can only grow", "fieldPath": ".min"}
 */
export interface Range { min: Int32; max: Int32 }`,
  parse: parseRule,
  fragment: (rule, at) => ({ 'x-kubernetes-validations': [{ ...rule, at }] }),
};

function parseRule(argument: string): Parsed<ValidationRule> {
  if (argument === '') return { expected: shape };
  const json = argument.startsWith('{') ? jsonOf(argument) : undefined;
  if (json !== undefined && isJsonObject(json)) return readRule(json);
  if (/^\{\s*"(rule|message)"\s*:/.test(argument)) return { expected: `${shape}; this JSON does not parse` };
  return { value: { rule: onOneLine(argument) } };
}

/** The server demands a message of a rule with line breaks; those of a comment that wraps mean nothing. */
function onOneLine(expression: string): string {
  return expression.includes('//') ? expression : expression.replace(/\s*\n\s*/g, ' ');
}

const texts: readonly string[] = ['rule', 'message', 'messageExpression', 'reason', 'fieldPath'];

/** An entry of x-kubernetes-validations. */
export function readRule(json: JsonObject): Parsed<ValidationRule> {
  const wrong = Object.keys(json).find((key) => !isRuleField(key, json[key]));
  if (wrong !== undefined) {
    return { expected: `${shape}; "${wrong}" is not a field of a rule, or has a value of the wrong type` };
  }
  const { rule, message, messageExpression, reason, fieldPath, optionalOldSelf } = json;
  if (typeof rule !== 'string') return { expected: `${shape}; "rule" is missing` };
  return {
    value: {
      rule,
      ...(typeof message === 'string' && { message }),
      ...(typeof messageExpression === 'string' && { messageExpression }),
      ...(typeof reason === 'string' && { reason }),
      ...(typeof fieldPath === 'string' && { fieldPath }),
      ...(typeof optionalOldSelf === 'boolean' && { optionalOldSelf }),
    },
  };
}

function isRuleField(key: string, value: Json | undefined): boolean {
  return texts.includes(key) ? typeof value === 'string' : key === 'optionalOldSelf' && typeof value === 'boolean';
}
