import type { Report } from '../../diagnostics/diagnostic.js';
import type { Model } from '../../model/resource.js';
import { annotationOf } from '../../model/tag.js';
import { misplacedOption, signature } from './diagnostics.js';
import { decide } from './lower-policy.js';
import type { Matched } from './matches.js';
import type { PolicyPart } from './read.js';
import { parameterNotFoundAction, paramRef } from './tags.js';

const ofWebhooks = ['timeoutSeconds', 'sideEffects', 'order', 'reinvocationPolicy'];

export function check(found: readonly Matched[], model: Model, report: Report): void {
  for (const { part } of found) {
    checkOptions(part, report);
    if (checkSignature(part, report)) decide(part, model, report);
  }
}

function checkSignature({ declaration, request, params }: PolicyPart, report: Report): boolean {
  const { name, at, parameters } = declaration;
  const tell = (reason: string) => report(signature, at, { function: name, reason });
  if (!request || parameters.length > 2) tell('it must take (request) or (request, params)');
  else if (request.wrapper !== 'PolicyRequest') tell(`its parameter is ${request.text}, and must be a PolicyRequest`);
  else if (request.kinds.length === 0) tell(`${request.text} names no kind`);
  else if (params && params.kinds.length !== 1) tell(`its parameter ${params.text} is no kind`);
  else return true;
  return false;
}

function checkOptions({ declaration, params }: PolicyPart, report: Report): void {
  const { annotations, name } = declaration;
  const wrong = params ? ofWebhooks : [...ofWebhooks, paramRef.name, parameterNotFoundAction.name];
  for (const tag of wrong) {
    const option = annotationOf(annotations, { name: tag });
    if (option) report(misplacedOption, option.at, { tag, function: name });
  }
}
