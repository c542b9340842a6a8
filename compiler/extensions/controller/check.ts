import type { Report } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/nearest.js';
import type { Model } from '../../model/resource.js';
import { checkCalls } from './check-calls.js';
import { mixedRoles, unknownController } from './diagnostics.js';
import { checkNames } from './names.js';
import type { HandlerPart } from './read.js';
import { checkSignature } from './signature.js';

export function check(parts: readonly HandlerPart[], model: Model, report: Report): void {
  for (const part of parts) {
    checkSignature(part, model, report);
    checkRoles(part, report);
  }
  checkNames(parts, report);
  checkTargets(parts, report);
  checkCalls(parts, model, report);
}

function checkRoles({ declaration, enqueues, controller, finalizer }: HandlerPart, report: Report): void {
  if (enqueues === undefined || (controller ?? finalizer) === undefined) return;
  report(mixedRoles, enqueues.at, { function: declaration.name, other: controller ? 'controller' : 'finalizes' });
}

/** Every `@enqueues` names a controller of the project. */
function checkTargets(parts: readonly HandlerPart[], report: Report): void {
  const names = parts.flatMap(({ controller }) => controller?.name ?? []);
  for (const { enqueues } of parts) {
    if (enqueues === undefined || names.includes(enqueues.name)) continue;
    const ofFunction = parts.find(({ declaration }) => declaration.name === enqueues.name)?.controller?.name;
    report(unknownController, enqueues.at, {
      name: enqueues.name,
      near: ofFunction ?? nearest(enqueues.name, names),
    });
  }
}
