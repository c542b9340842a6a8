import type { Report } from '../../diagnostics/diagnostic.js';
import { isJsonObject, isList, type Json, type JsonObject } from '../../model/json.js';
import { annotationOf, annotationValue, type Tag } from '../../model/tag.js';
import { invalidSelector } from './diagnostics.js';
import { isLabelValue, isQualifiedName } from './qualified-name.js';
import type { WebhookPart } from './read.js';

/** The rules of apimachinery's ValidateLabelSelector. */
export function checkSelector({ declaration }: WebhookPart, tag: Tag<JsonObject>, report: Report): void {
  const selector = annotationValue(declaration.annotations, tag);
  if (selector === undefined) return;
  const at = annotationOf(declaration.annotations, tag)?.at;
  for (const problem of selectorProblems(selector)) report(invalidSelector, at, { tag: tag.name, problem });
}

function selectorProblems(selector: JsonObject): readonly string[] {
  const { matchLabels = {}, matchExpressions = [], ...rest } = selector;
  return [
    ...Object.keys(rest).map((key) => `it has matchLabels and matchExpressions, not "${key}"`),
    ...(isJsonObject(matchLabels)
      ? Object.entries(matchLabels).flatMap(([key, value]) => labelProblems(key, [value]))
      : ['matchLabels is an object of keys and values']),
    ...(isList(matchExpressions)
      ? matchExpressions.flatMap(expressionProblems)
      : ['matchExpressions is a list of objects with key, operator and values']),
  ];
}

function labelProblems(key: string, values: readonly Json[]): readonly string[] {
  const wrong = values.filter((value) => typeof value !== 'string' || !isLabelValue(value));
  return [
    ...(isQualifiedName(key) ? [] : [`"${key}" is no label key`]),
    ...wrong.map((value) => `${JSON.stringify(value)} is no label value`),
  ];
}

function expressionProblems(expression: Json): readonly string[] {
  if (!isJsonObject(expression)) return ['matchExpressions is a list of objects with key, operator and values'];
  const { key = '', operator = '', values = [], ...rest } = expression;
  const listed = isList(values) ? values : [values];
  const name = typeof key === 'string' ? key : JSON.stringify(key);
  return [
    ...Object.keys(rest).map((other) => `an expression has key, operator and values, not "${other}"`),
    ...labelProblems(name, listed),
    ...operatorProblems(name, operator, listed.length),
  ];
}

function operatorProblems(key: string, operator: Json, values: number): readonly string[] {
  switch (operator) {
    case 'In':
    case 'NotIn':
      return values > 0 ? [] : [`${operator} needs values, for "${key}"`];
    case 'Exists':
    case 'DoesNotExist':
      return values === 0 ? [] : [`${operator} takes no values, for "${key}"`];
    default:
      return [`an operator is one of In, NotIn, Exists and DoesNotExist, not ${JSON.stringify(operator)}`];
  }
}
