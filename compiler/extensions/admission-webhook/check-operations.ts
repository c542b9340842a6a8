import type { Report } from '../../diagnostics/diagnostic.js';
import { annotationOf, annotationValue } from '../../model/tag.js';
import { connectWithoutSubresource, mutatesDelete, operationsDiffer } from './diagnostics.js';
import { inOrder } from './operations.js';
import type { WebhookPart } from './read.js';
import { operations, subresources } from './tags.js';

/** `@operations` may only repeat the type, and each operation must be one that the webhook can do something about. */
export function checkOperations({ declaration, type, operations: typed, at }: WebhookPart, report: Report): void {
  const { annotations, name } = declaration;
  const repeated = annotationOf(annotations, operations);
  const given = inOrder(annotationValue(annotations, operations) ?? typed);
  if (repeated && given.join() !== typed.join()) {
    report(operationsDiffer, repeated.at, { given, typed });
  }
  if (type === 'mutates' && typed.includes('DELETE')) report(mutatesDelete, at, { function: name });
  if (typed.includes('CONNECT') && annotationOf(annotations, subresources) === undefined) {
    report(connectWithoutSubresource, at, { function: name });
  }
}
