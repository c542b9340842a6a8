import type { LabelSelector } from '../../kubernetes/meta/v1.js';

/** A selector in the text form that URLs take: `app=web,tier in (a,b),!old`. */
export function labelSelectorText(selector: string | LabelSelector | undefined): string | undefined {
  if (selector === undefined || typeof selector === 'string') return selector;
  const labels = Object.entries(selector.matchLabels ?? {}).map(([key, value]) => `${key}=${value}`);
  return [...labels, ...(selector.matchExpressions ?? []).map(expressionText)].join(',');
}

function expressionText({
  key,
  operator,
  values = [],
}: NonNullable<LabelSelector['matchExpressions']>[number]): string {
  switch (operator) {
    case 'In':
      return `${key} in (${values.join(',')})`;
    case 'NotIn':
      return `${key} notin (${values.join(',')})`;
    case 'Exists':
      return key;
    case 'DoesNotExist':
      return `!${key}`;
    default:
      throw new Error(`A label selector knows no operator "${operator}": In, NotIn, Exists, DoesNotExist`);
  }
}
