import type { Report } from '../../diagnostics/diagnostic.js';
import type { Model } from '../../model/resource.js';
import { annotationOf } from '../../model/tag.js';
import { checkMatchConditions } from './check-match-conditions.js';
import { checkNames } from './check-names.js';
import { checkOperations } from './check-operations.js';
import { checkSelector } from './check-selector.js';
import { checkSignature } from './check-signature.js';
import { checkTargets } from './check-targets.js';
import { mixedRoles, reinvocationOfValidation } from './diagnostics.js';
import type { Matched } from './matches.js';
import type { WebhookPart } from './read.js';
import { mutates, namespaceSelector, objectSelector, reinvocationPolicy, validates } from './tags.js';

export async function check(found: readonly Matched[], model: Model, report: Report): Promise<void> {
  const parts = found.map(({ part }) => part);
  for (const part of parts) {
    checkRoles(part, report);
    if (!checkSignature(part, report)) continue;
    checkOperations(part, report);
    checkTargets(part, model, report);
    checkSelector(part, namespaceSelector, report);
    checkSelector(part, objectSelector, report);
  }
  checkNames(parts, model, report);
  await checkMatchConditions(parts, report);
}

function checkRoles({ declaration, type }: WebhookPart, report: Report): void {
  const { annotations, name } = declaration;
  const validating = annotationOf(annotations, validates);
  if (validating && annotationOf(annotations, mutates)) report(mixedRoles, validating.at, { function: name });
  const reinvocation = annotationOf(annotations, reinvocationPolicy);
  if (reinvocation && type === 'validates') report(reinvocationOfValidation, reinvocation.at, { function: name });
}
