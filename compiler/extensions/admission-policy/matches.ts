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
import { type AuditAnnotation, type AuditPart, auditOf, checkAudit } from './audit.js';
import { badMatch } from './diagnostics.js';
import type { PolicyPart } from './read.js';

/** Those over an AdmissionRequest are of webhooks. */
export function readMatch(declaration: Declaration): MatchPart | undefined {
  if (declaration.kind !== 'function') return undefined;
  const annotation = annotationOf(declaration.annotations, { name: 'matches' });
  if (!annotation || declaration.parameters[0]?.wrapper !== 'PolicyRequest') return undefined;
  return { handler: String(annotation.value), declaration, at: annotation.at };
}

export interface Matched {
  readonly part: PolicyPart;
  readonly conditions: readonly MatchCondition[];
  readonly audit: readonly AuditAnnotation[];
}

type Part = PolicyPart | MatchPart | AuditPart;

/** Every policy with its conditions and annotations. The check asks first, so that it reports. */
export function matched(parts: readonly Part[], model: Model, report: Report): readonly Matched[] {
  const known = found.get(parts);
  if (known) return known;
  const handlers = parts.filter((part): part is PolicyPart => 'operations' in part);
  const audits = parts.filter((part): part is AuditPart => 'policies' in part);
  checkAudit(audits, handlers, report);
  const target: MatchTarget = {
    noun: 'policy',
    wrapper: 'PolicyRequest',
    handlers: handlers.map(({ declaration }) => declaration.name),
    tell: ({ declaration, at }, reason) => report(badMatch, at, { function: declaration.name, reason }),
  };
  const matches = parts.filter((part): part is MatchPart => 'handler' in part);
  const conditions = matchConditions(matches, target, model, report);
  const made = handlers.map((part) => ({
    part,
    conditions: conditions.get(part.declaration.name) ?? [],
    audit: auditOf(part, audits, model, report),
  }));
  found.set(parts, made);
  return made;
}

const found = new WeakMap<readonly Part[], readonly Matched[]>();
