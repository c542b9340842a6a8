import type { Report } from '../../diagnostics/diagnostic.js';
import type { Model } from '../../model/resource.js';
import { annotationOf } from '../../model/tag.js';
import {
  badAuditAnnotation,
  duplicateName,
  misplacedOption,
  neverMutates,
  newMutation,
  signature,
} from './diagnostics.js';
import { type Answer, answerOf } from './lower-policy.js';
import type { Matched } from './matches.js';
import type { PolicyPart } from './read.js';
import { actions, parameterNotFoundAction, paramRef } from './tags.js';

const ofWebhooks = ['timeoutSeconds', 'sideEffects', 'order'];

export function check(found: readonly Matched[], model: Model, report: Report): void {
  checkNames(found, report);
  for (const { part, audit } of found) {
    const answer = checkSignature(part, report) ? answerOf(part, model, report) : undefined;
    checkOptions(part, answer?.kind ?? 'decision', report);
    if (answer?.kind !== 'mutation') continue;
    checkMutation(part, model, report);
    const { name, at } = part.declaration;
    const [first] = audit;
    const reason = `${name} changes the object, and has no annotations`;
    if (first) report(badAuditAnnotation, at, { function: first.key, reason });
  }
}

/** Of two policies with one name a server would keep the one that is applied last. */
function checkNames(found: readonly Matched[], report: Report): void {
  const owners = new Map<string, PolicyPart>();
  for (const { part } of found) {
    const { name, declaration } = part;
    const owner = owners.get(name) ?? part;
    owners.set(name, owner);
    if (owner === part) continue;
    const note = { text: `The other ${owner.declaration.name} is here.`, at: owner.declaration.at };
    report(duplicateName, declaration.at, { function: declaration.name, name }, note);
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

function checkOptions({ declaration, params }: PolicyPart, kind: Answer['kind'], report: Report): void {
  const { annotations, name } = declaration;
  const ofOthers = kind === 'decision' ? 'reinvocationPolicy' : actions.name;
  const ofParams = params ? [] : [paramRef.name, parameterNotFoundAction.name];
  for (const tag of [...ofWebhooks, ofOthers, ...ofParams]) {
    const option = annotationOf(annotations, { name: tag });
    if (option) report(misplacedOption, option.at, { tag, function: name });
  }
}

function checkMutation({ declaration, operations }: PolicyPart, { configuration }: Model, report: Report): void {
  const { name, at } = declaration;
  const never = operations.find((operation) => operation === 'DELETE' || operation === 'CONNECT');
  if (never !== undefined) report(neverMutates, at, { function: name, operation: never });
  const { minor } = configuration;
  if (minor < 36) report(newMutation, at, { function: name, minor });
}
