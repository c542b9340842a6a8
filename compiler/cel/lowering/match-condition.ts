import type { Report } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/nearest.js';
import type { FunctionDeclaration } from '../../model/declaration.js';
import type { Location } from '../../model/location.js';
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

/** A function with `@matches`: a condition of the webhook or policy that it names. */
export interface MatchPart {
  /** The function that it is a condition of. */
  readonly handler: string;
  readonly declaration: FunctionDeclaration;
  readonly at: Location;
}

/** What conditions are of. */
export interface MatchTarget {
  readonly noun: 'policy' | 'webhook';
  readonly wrapper: 'PolicyRequest' | 'AdmissionRequest';
  /** The functions there are. */
  readonly handlers: readonly string[];
  /** Tells what is wrong with a function. */
  readonly tell: (part: MatchPart, reason: string) => void;
}

/** The conditions of each handler, in source order; what is wrong with the others has been told. */
export function matchConditions(
  parts: readonly MatchPart[],
  target: MatchTarget,
  model: Model,
  report: Report,
): ReadonlyMap<string, readonly MatchCondition[]> {
  const conditions = new Map<string, MatchCondition[]>();
  for (const part of parts) {
    const reason = problemOf(part, target);
    if (reason !== undefined) target.tell(part, reason);
    const condition = reason === undefined ? lowerMatchCondition(part.declaration, model, report) : undefined;
    if (!condition) continue;
    const others = conditions.get(part.handler) ?? [];
    // A server refuses two of one name.
    if (others.some(({ name }) => name === condition.name)) target.tell(part, sameName(part.handler, condition.name));
    else conditions.set(part.handler, [...others, condition]);
  }
  return conditions;
}

function problemOf({ handler, declaration }: MatchPart, { noun, wrapper, handlers }: MatchTarget): string | undefined {
  const [request, ...rest] = declaration.parameters;
  if (!handlers.includes(handler)) return unknownHandler(noun, handler, handlers);
  if (request?.wrapper !== wrapper || rest.length > 0) return `it must take (${wrapper}) and nothing else`;
  return undefined;
}

/** Functions of several files may have one name, and one name may be written in two ways. */
export function sameName(handler: string, name: string): string {
  return `${handler} has one named "${name}" already; rename either`;
}

/** Why a name is no handler's, with the nearest one that is. */
export function unknownHandler(noun: MatchTarget['noun'], name: string, handlers: readonly string[]): string {
  const near = nearest(name, handlers);
  return `no ${noun} is named ${name}${near === undefined ? '' : ` (did you mean ${near}?)`}`;
}

/** A predicate over a request, named after its function; undefined where something has been reported. */
function lowerMatchCondition(
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
