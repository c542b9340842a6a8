import type { Report } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/nearest.js';
import type { Location } from '../../model/location.js';
import type { Model } from '../../model/resource.js';
import { checkCalls } from './check-calls.js';
import { checkEscapes } from './check-escapes.js';
import { dangerOf } from './danger.js';
import { clusterScopedInNamespace, dangerousGrant, nameNeverMatches, unknownVerb } from './diagnostics.js';
import { type Grant, resourceText } from './grant.js';
import type { GrantPart } from './read.js';
import { checkResource } from './resource.js';
import { isClusterScoped } from './scope.js';

/** Kubernetes' own; a verb near none of them may be one that some API server's own authorization asks for. */
const verbs = 'get list watch create update patch delete deletecollection'.split(' ');
const specialVerbs = 'use bind escalate impersonate approve sign attest *'.split(' ');

export function check(parts: readonly GrantPart[], model: Model, report: Report): void {
  for (const { grants } of parts) {
    for (const { grant, at } of grants) {
      checkVerbs(grant, at, report);
      checkResource(grant, at, model, report);
      checkLimits(grant, at, model, report);
      checkDanger(grant, at, report);
    }
  }
  checkCalls(parts, model, report);
  checkEscapes(parts, report);
}

function checkVerbs(grant: Grant, at: Location, report: Report): void {
  for (const verb of grant.verbs) {
    if (verbs.includes(verb) || specialVerbs.includes(verb) || verb.includes(':')) continue;
    const near = nearest(verb, verbs);
    if (near !== undefined) report(unknownVerb, at, { verb, near });
  }
}

function checkLimits(grant: Grant, at: Location, model: Model, report: Report): void {
  const { name, namespace } = grant;
  if (namespace !== undefined && isClusterScoped(grant, model)) {
    report(clusterScopedInNamespace, at, { resource: resourceText(grant), namespace });
  }
  if (name === undefined) return;
  if (grant.verbs.includes('deletecollection')) {
    report(nameNeverMatches, at, { verb: 'deletecollection', name, instead: 'Grant delete.' });
  }
  // An apply or update that creates is authorized for create with its name; a POST has none, but in a subresource's URL.
  const applies = grant.verbs.includes('patch') || grant.verbs.includes('update');
  if (grant.verbs.includes('create') && !applies && grant.subresource === undefined) {
    const instead = `Leave name=${name} out, or apply the object, which needs patch as well.`;
    report(nameNeverMatches, at, { verb: 'create', name, instead });
  }
}

function checkDanger(grant: Grant, at: Location, report: Report): void {
  if (grant.reason !== undefined) return;
  const resource = resourceText(grant);
  const verbsOf = new Map<string, string[]>();
  for (const verb of grant.verbs) {
    const lets = dangerOf(verb, resource, grant);
    if (lets !== undefined) verbsOf.set(lets, [...(verbsOf.get(lets) ?? []), verb]);
  }
  for (const [lets, found] of verbsOf) report(dangerousGrant, at, { verbs: found.join(' and '), resource, lets });
}
