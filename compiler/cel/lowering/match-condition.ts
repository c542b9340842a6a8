import type { Report } from '../../diagnostics/diagnostic.js';
import type { FunctionDeclaration } from '../../model/declaration.js';
import { kebabCase } from '../../model/name.js';
import type { Model } from '../../model/resource.js';
import { print } from '../print.js';
import { decisionOf } from './decision.js';
import { lowerFunction } from './lower-function.js';
import { objectKind } from './object-kind.js';
import { requestForm } from './request.js';

/** As a webhook or policy has it. */
export interface MatchCondition {
  readonly name: string;
  /** CEL. */
  readonly expression: string;
}

/** A predicate over a request, named after its function; undefined where something has been reported. */
export function lowerMatchCondition(
  { body, parameters, at, name }: FunctionDeclaration,
  model: Model,
  report: Report,
): MatchCondition | undefined {
  const [request] = parameters;
  if (!body || !request) return undefined;
  const operations = request.operations ?? ['CREATE', 'UPDATE'];
  const form = requestForm({ object: objectKind(request, model), operations, at });
  const lowered = lowerFunction(body, [form], 'request', report);
  const decision = lowered && decisionOf(lowered);
  return decision && { name: kebabCase(name), expression: print(decision.condition) };
}
