import type { Report } from '../../diagnostics/diagnostic.js';
import type { Location } from '../../model/location.js';
import { annotationValues } from '../../model/tag.js';
import { matchConditionExpression, matchConditionName, tooManyMatchConditions } from './diagnostics.js';
import type { MatchCondition } from './match-condition.js';
import { isQualifiedName } from './qualified-name.js';
import type { WebhookPart } from './read.js';
import { matchCondition } from './tags.js';

const most = 64;

export async function checkMatchConditions(parts: readonly WebhookPart[], report: Report): Promise<void> {
  for (const part of parts) {
    const conditions = conditionsOf(part);
    const beyond = conditions[most];
    if (beyond) report(tooManyMatchConditions, beyond.at, { count: conditions.length });
    checkConditionNames(conditions, report);
    await checkExpressions(conditions, report);
  }
}

interface PlacedCondition {
  readonly condition: MatchCondition;
  readonly at: Location;
}

function conditionsOf({ declaration }: WebhookPart): readonly PlacedCondition[] {
  const places = declaration.annotations.filter(({ tag }) => tag.name === matchCondition.name);
  const conditions = annotationValues(declaration.annotations, matchCondition);
  return places.flatMap(({ at }, index) => {
    const condition = conditions[index];
    return condition ? [{ condition, at }] : [];
  });
}

function checkConditionNames(conditions: readonly PlacedCondition[], report: Report): void {
  const seen = new Set<string>();
  for (const { condition, at } of conditions) {
    const { name } = condition;
    if (!isQualifiedName(name) || seen.has(name)) report(matchConditionName, at, { name, twice: seen.has(name) });
    seen.add(name);
  }
}

/** The parser takes 15 ms to load, so only a project with a condition waits for it. */
async function checkExpressions(conditions: readonly PlacedCondition[], report: Report): Promise<void> {
  if (conditions.length === 0) return;
  const { problemOf } = await import('./match-expression.js');
  for (const { condition, at } of conditions) {
    const problem = problemOf(condition.expression);
    if (problem !== undefined) report(matchConditionExpression, at, { name: condition.name, problem });
  }
}
