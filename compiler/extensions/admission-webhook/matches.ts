import {
  type MatchCondition,
  type MatchPart,
  type MatchTarget,
  matchConditions,
} from '../../cel/lowering/match-condition.js';
import type { Report } from '../../diagnostics/diagnostic.js';
import type { Declaration } from '../../model/declaration.js';
import type { Model } from '../../model/resource.js';
import { annotationOf } from '../../model/tag.js';
import { badMatch } from './diagnostics.js';
import type { WebhookPart } from './read.js';
import { matches } from './tags.js';

/** Those over a PolicyRequest are of policies. */
export function readMatch(declaration: Declaration): MatchPart | undefined {
  if (declaration.kind !== 'function') return undefined;
  const annotation = annotationOf(declaration.annotations, matches);
  if (!annotation || declaration.parameters[0]?.wrapper === 'PolicyRequest') return undefined;
  return { handler: String(annotation.value), declaration, at: annotation.at };
}

export interface Matched {
  readonly part: WebhookPart;
  readonly conditions: readonly MatchCondition[];
}

/** Every webhook with its conditions. The check asks first, so that it reports. */
export function matched(parts: readonly (WebhookPart | MatchPart)[], model: Model, report: Report): readonly Matched[] {
  const known = found.get(parts);
  if (known) return known;
  const handlers = parts.filter((part): part is WebhookPart => !('handler' in part));
  const target: MatchTarget = {
    noun: 'webhook',
    wrapper: 'AdmissionRequest',
    handlers: handlers.map(({ declaration }) => declaration.name),
    tell: ({ declaration, at }, reason) => report(badMatch, at, { function: declaration.name, reason }),
  };
  const conditional = parts.filter((part): part is MatchPart => 'handler' in part);
  const conditions = matchConditions(conditional, target, model, report);
  const made = handlers.map((part) => ({ part, conditions: conditions.get(part.declaration.name) ?? [] }));
  found.set(parts, made);
  return made;
}

const found = new WeakMap<readonly (WebhookPart | MatchPart)[], readonly Matched[]>();
