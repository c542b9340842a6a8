import type { Expression as Cel } from '../../cel/expression.js';
import { certainString } from '../../cel/lowering/certain.js';
import { toText } from '../../cel/lowering/convert.js';
import { constant } from '../../cel/lowering/form.js';
import { lowerFunction } from '../../cel/lowering/lower-function.js';
import { sameName, unknownHandler } from '../../cel/lowering/match-condition.js';
import { chooseForm, fold, placeOf } from '../../cel/lowering/outcome.js';
import type { Report } from '../../diagnostics/diagnostic.js';
import type { Declaration, FunctionDeclaration } from '../../model/declaration.js';
import type { Location } from '../../model/location.js';
import { kebabCase } from '../../model/name.js';
import type { Model } from '../../model/resource.js';
import { badAuditAnnotation } from './diagnostics.js';
import { argumentsOf } from './lower-policy.js';
import type { PolicyPart } from './read.js';

/** A function with `@auditAnnotation`: what the audit log is told of the requests that the policies decide about. */
export interface AuditPart {
  readonly policies: readonly { readonly name: string; readonly at: Location }[];
  readonly declaration: FunctionDeclaration;
}

/** As a policy has it. */
export interface AuditAnnotation {
  readonly key: string;
  /** Nothing is written where it is empty. */
  readonly valueExpression: Cel;
  readonly names: ReadonlyMap<string, string>;
}

export function readAudit(declaration: Declaration): AuditPart | undefined {
  if (declaration.kind !== 'function') return undefined;
  const policies = declaration.annotations
    .filter(({ tag }) => tag.name === 'auditAnnotation')
    .map(({ value, at }) => ({ name: String(value), at }));
  return policies.length === 0 ? undefined : { policies, declaration };
}

/** Tells of policies that are not there. */
export function checkAudit(parts: readonly AuditPart[], policies: readonly PolicyPart[], report: Report): void {
  checkKeys(parts, report);
  const names = policies.map(({ declaration }) => declaration.name);
  for (const { policies: wanted, declaration } of parts) {
    for (const { name, at } of wanted) {
      if (names.includes(name)) continue;
      report(badAuditAnnotation, at, { function: declaration.name, reason: unknownHandler('policy', name, names) });
    }
  }
}

/** The policy's own annotations, in the order of their keys. */
export function auditOf(
  policy: PolicyPart,
  parts: readonly AuditPart[],
  model: Model,
  report: Report,
): readonly AuditAnnotation[] {
  return parts
    .filter(({ policies }) => policies.some(({ name }) => name === policy.declaration.name))
    .flatMap(({ declaration }) => annotationOf(policy, declaration, model, report) ?? [])
    .sort((left, right) => (left.key < right.key ? -1 : 1));
}

/** A server refuses two of one key. */
function checkKeys(parts: readonly AuditPart[], report: Report): void {
  const taken = new Set<string>();
  for (const { policies, declaration } of parts) {
    const key = kebabCase(declaration.name);
    for (const { name: policy, at } of policies) {
      const full = `${policy} ${key}`;
      if (taken.has(full))
        report(badAuditAnnotation, at, { function: declaration.name, reason: sameName(policy, key) });
      taken.add(full);
    }
  }
}

/** Lowered for each policy: its operations and its parameter decide what may be absent. */
function annotationOf(
  policy: PolicyPart,
  { name, body, at, parameters }: FunctionDeclaration,
  model: Model,
  report: Report,
): AuditAnnotation | undefined {
  const [request, params] = parameters;
  const tell = (reason: string) => {
    report(badAuditAnnotation, at, { function: name, reason });
    return undefined;
  };
  if (request?.wrapper !== 'PolicyRequest' || request.text !== policy.request?.text) {
    return tell(`it must take what ${policy.declaration.name} takes: ${policy.request?.text ?? 'a PolicyRequest'}`);
  }
  if (params && params.text !== policy.params?.text) return tell(`${policy.declaration.name} has no such parameter`);
  const lowered = body && lowerFunction(body, argumentsOf(policy, model), 'request', report);
  if (!lowered) return undefined;
  const { scope, outcome } = lowered;
  const form = fold(scope, outcome);
  const isText = form.form === 'value' && ['string', 'nothing'].includes(form.kind.kind);
  if (!isText) return tell('it must return a text, or undefined where there is nothing to tell');
  const place = placeOf(outcome);
  const { present, missing: _, ...there } = form;
  const told = present ? chooseForm(scope, present, there, constant(''), place) : form;
  return {
    key: kebabCase(name),
    valueExpression: certainString(toText(scope, told, place)),
    names: scope.run.names.values,
  };
}
