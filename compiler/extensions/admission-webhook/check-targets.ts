import type { Report } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/nearest.js';
import type { KindReference } from '../../model/kind.js';
import { type Model, type ResolvedKind, resolveKind } from '../../model/resource.js';
import { annotationOf, annotationValue } from '../../model/tag.js';
import { neverCalled, scopeNeverMatches, unknownSubresource } from './diagnostics.js';
import type { WebhookPart } from './read.js';
import { ruleScope, subresources } from './tags.js';

/** What writes webhooks and policies passes none, or a broken one could never be repaired. */
const exempt = new Set([
  'MutatingAdmissionPolicy',
  'MutatingAdmissionPolicyBinding',
  'MutatingWebhookConfiguration',
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding',
  'ValidatingWebhookConfiguration',
]);

/** Of built-in kinds; `log` and its like are reads, which pass no admission. */
const builtInSubresources =
  'approval attach binding ephemeralcontainers eviction exec finalize portforward proxy resize scale status token'.split(
    ' ',
  );

export function checkTargets(part: WebhookPart, model: Model, report: Report): void {
  for (const reference of part.request?.kinds ?? []) {
    checkCalled(part, reference, report);
    const kind = resolveKind(reference, model);
    if (kind === undefined) continue;
    checkScope(part, kind, report);
    checkSubresources(part, kind, model, report);
  }
}

function checkCalled({ request }: WebhookPart, { group, kind }: KindReference, report: Report): void {
  if (group === 'admissionregistration.k8s.io' && exempt.has(kind)) report(neverCalled, request?.at, { kind });
}

function checkScope({ declaration }: WebhookPart, { kind, scope }: ResolvedKind, report: Report): void {
  const limit = annotationValue(declaration.annotations, ruleScope);
  if (limit === undefined || limit === '*' || limit === scope) return;
  report(scopeNeverMatches, annotationOf(declaration.annotations, ruleScope)?.at, { kind, scope, limit });
}

function checkSubresources({ declaration }: WebhookPart, kind: ResolvedKind, model: Model, report: Report): void {
  const annotation = annotationOf(declaration.annotations, subresources);
  const known = kind.own ? ownSubresources(kind, model) : builtInSubresources;
  for (const name of annotationValue(declaration.annotations, subresources) ?? []) {
    if (name === '*' || known.includes(name)) continue;
    report(unknownSubresource, annotation?.at, { name, kind: kind.kind, near: nearest(name, known) });
  }
}

function ownSubresources({ group, version, kind }: ResolvedKind, { resources }: Model): readonly string[] {
  const own = resources.find((it) => it.group === group && it.version === version && it.kind === kind);
  return [...(own?.statusSubresource ? ['status'] : []), ...(own?.scaleSubresource ? ['scale'] : [])];
}
