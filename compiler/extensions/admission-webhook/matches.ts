import { lowerMatchCondition, type MatchCondition } from '../../cel/lowering/match-condition.js';
import type { Report } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/nearest.js';
import type { Declaration, FunctionDeclaration } from '../../model/declaration.js';
import type { Location } from '../../model/location.js';
import type { Model } from '../../model/resource.js';
import { annotationOf } from '../../model/tag.js';
import { badMatch } from './diagnostics.js';
import type { WebhookPart } from './read.js';
import { matches } from './tags.js';

/** A function with `@matches`: a condition of the webhook that it names. */
export interface MatchPart {
  /** The function that it is a condition of. */
  readonly handler: string;
  readonly declaration: FunctionDeclaration;
  readonly at: Location;
}

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
  const conditions = new Map<string, MatchCondition[]>();
  for (const match of parts.filter((part): part is MatchPart => 'handler' in part)) {
    const condition = conditionOf(match, handlers, model, report);
    if (condition) conditions.set(match.handler, [...(conditions.get(match.handler) ?? []), condition]);
  }
  const made = handlers.map((part) => ({ part, conditions: conditions.get(part.declaration.name) ?? [] }));
  found.set(parts, made);
  return made;
}

const found = new WeakMap<readonly (WebhookPart | MatchPart)[], readonly Matched[]>();

function conditionOf(
  { handler, declaration, at }: MatchPart,
  handlers: readonly WebhookPart[],
  model: Model,
  report: Report,
): MatchCondition | undefined {
  const names = handlers.map((part) => part.declaration.name);
  const [request, ...rest] = declaration.parameters;
  const near = nearest(handler, names);
  const tell = (reason: string) => report(badMatch, at, { function: declaration.name, reason });
  if (!names.includes(handler)) {
    tell(`no webhook is named ${handler}${near === undefined ? '' : ` (did you mean ${near}?)`}`);
  } else if (request?.wrapper !== 'AdmissionRequest' || rest.length > 0)
    tell('it must take (AdmissionRequest) and nothing else');
  else return lowerMatchCondition(declaration, model, report);
  return undefined;
}
