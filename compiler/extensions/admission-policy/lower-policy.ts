import { identifier } from '../../cel/expression.js';
import { type Decision, decisionOf } from '../../cel/lowering/decision.js';
import { type Form, missing, value } from '../../cel/lowering/form.js';
import { lowerFunction } from '../../cel/lowering/lower-function.js';
import { objectKind } from '../../cel/lowering/object-kind.js';
import { requestForm } from '../../cel/lowering/request.js';
import type { Report } from '../../diagnostics/diagnostic.js';
import type { Model } from '../../model/resource.js';
import type { PolicyPart } from './read.js';

/** What the policy answers, in CEL; undefined where something has been reported. The check asks first. */
export function decide(part: PolicyPart, model: Model, report: Report): Decision | undefined {
  if (decisions.has(part)) return decisions.get(part);
  const decision = decideOnce(part, model, report);
  decisions.set(part, decision);
  return decision;
}

const decisions = new WeakMap<PolicyPart, Decision | undefined>();

function decideOnce({ declaration, request, params, operations }: PolicyPart, model: Model, report: Report) {
  const { body, at } = declaration;
  if (!body || !request) return undefined;
  const parts = requestForm({ object: objectKind(request, model), operations, at });
  const args: Form[] = [parts];
  if (params) {
    const given = value(objectKind(params, model), identifier('params'));
    const absent = {
      present: { kind: 'call', name: '!=', args: [given.cel, missing('null').cel] },
      missing: 'undefined',
    } as const;
    args.push(params.value?.optional ? { ...given, ...absent } : given);
  }
  const lowered = lowerFunction(body, args, 'request', report);
  return lowered && decisionOf(lowered);
}
