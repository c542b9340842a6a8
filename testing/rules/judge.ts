import { CelError, optional } from '../../cel/index.js';
import { type Cause, type CauseType, causeOf, plainCause } from '../cause.js';
import type { Rule, Schema } from '../definition/schema.js';
import { evaluate } from '../expressions/evaluate.js';
import type { Value, Variables } from '../expressions/value.js';
import type { Json } from '../json.js';

export interface Subject {
  readonly self: Value;
  readonly before: Value | undefined;
  readonly value: Json;
  readonly schema: Schema;
  readonly path: string;
}

/** What a server says where the rule does not hold, or can't be told. */
export function judge(rule: Rule, subject: Subject): readonly Cause[] {
  const { self, before, schema, path } = subject;
  const old = rule.optionalOldSelf ? optionalOf(before) : before;
  const variables = new Map<string, Value>([['self', self], ...(old === undefined ? [] : [['oldSelf', old] as const])]);
  const field = path === '' ? '<nil>' : path;
  try {
    if (evaluate(rule.rule, variables) === true) return [];
  } catch (problem) {
    if (!(problem instanceof CelError)) throw problem;
    const detail = problem.message.startsWith('no such overload')
      ? `'${problem.message}': call arguments did not match a supported operator, function or macro signature for rule: ${textOf(rule)}`
      : `${problem.message} evaluating rule: ${textOf(rule)}`;
    return [causeOf('Invalid', field, schema.type ?? '', detail)];
  }
  const blamed =
    rule.fieldPath === undefined ? field : `${path}${path === '' ? rule.fieldPath.replace(/^\./, '') : rule.fieldPath}`;
  return [causeOfRule(rule, subject, unquoted(blamed), messageOf(rule, variables))];
}

function optionalOf(before: Value | undefined): Value {
  return before === undefined ? optional.none<Value>() : optional.of(before);
}

/** `['a']` of a fieldPath stands as `[a]` in a cause. */
function unquoted(path: string): string {
  return path.replace(/\['((?:[^'\\]|\\.)*)'\]/g, (_, name: string) => `[${name.replace(/\\(.)/g, '$1')}]`);
}

const types: { readonly [reason: string]: CauseType } = {
  FieldValueForbidden: 'Forbidden',
  FieldValueRequired: 'Required',
  FieldValueDuplicate: 'Duplicate',
};

function causeOfRule({ reason = '' }: Rule, { value, schema }: Subject, field: string, message: string): Cause {
  const type = types[reason] ?? 'Invalid';
  if (type === 'Forbidden' || type === 'Required') return plainCause(type, field, message);
  const isWhole = schema.type === 'object' || schema.type === 'array';
  const detail = type === 'Duplicate' ? '' : message;
  return isWhole ? plainCause(type, field, detail) : causeOf(type, field, value, detail);
}

/** The text of `messageExpression`, unless it is blank, has lines, is too long, or fails. */
function messageOf(rule: Rule, variables: Variables): string {
  const written = rule.message === undefined ? `failed rule: ${textOf(rule)}` : rule.message.trim();
  if (rule.messageExpression === undefined) return written;
  try {
    const text = evaluate(rule.messageExpression, variables);
    const isUsable =
      typeof text === 'string' && text.trim() !== '' && !text.includes('\n') && Buffer.byteLength(text) <= 5120;
    return isUsable ? text.trim() : written;
  } catch (problem) {
    if (problem instanceof CelError) return written;
    throw problem;
  }
}

function textOf({ rule, message }: Rule): string {
  return (message ?? rule).trim();
}
