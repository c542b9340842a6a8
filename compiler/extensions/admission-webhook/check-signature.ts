import type { Report } from '../../diagnostics/diagnostic.js';
import { notAKind, notARequest, result, signature } from './diagnostics.js';
import type { WebhookPart } from './read.js';

/** `(request: AdmissionRequest<T>)`. False where the rest can't be checked. */
export function checkSignature({ declaration, type, request }: WebhookPart, report: Report): boolean {
  const { name, at, parameters, wrongResult } = declaration;
  if (wrongResult !== undefined) report(result, at, { function: name, tag: type, returns: wrongResult });
  if (request === undefined || parameters.length > 1) {
    report(signature, at, { function: name, tag: type, parameters: parameters.length });
    return false;
  }
  if (request.wrapper !== 'AdmissionRequest') {
    report(notARequest, request.at, { function: name, tag: type, type: request.text });
    return false;
  }
  if (request.kinds.length === 0) {
    report(notAKind, request.at, { function: name, type: request.text });
    return false;
  }
  return true;
}
