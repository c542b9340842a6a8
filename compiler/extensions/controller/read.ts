import type { Report } from '../../diagnostics/diagnostic.js';
import type { Declaration, FunctionDeclaration } from '../../model/declaration.js';
import type { Location } from '../../model/location.js';
import { kebabCase } from '../../model/name.js';
import { annotationOf, annotationsOf, annotationValue, type Tag } from '../../model/tag.js';
import { misplacedOption } from './diagnostics.js';
import { controller, enqueues, finalizes, timeout, workers } from './tags.js';

/** A function with at least one of the three handler tags. */
export interface HandlerPart {
  readonly declaration: FunctionDeclaration;
  readonly controller?: HandlerName;
  readonly finalizer?: HandlerName;
  /** The name of the controller that it enqueues for. */
  readonly enqueues?: HandlerName;
  readonly workers?: number;
  readonly timeout?: string;
}

export interface HandlerName {
  readonly name: string;
  /** The tag that gives it. */
  readonly at: Location;
}

export function read(declaration: Declaration, report: Report): HandlerPart | undefined {
  if (declaration.kind !== 'function') return undefined;
  const controllerName = nameOf(declaration, controller);
  const finalizerName = nameOf(declaration, finalizes);
  const target = nameOf(declaration, enqueues);
  if (controllerName === undefined && finalizerName === undefined) reportOptions(declaration, report);
  if (controllerName === undefined && finalizerName === undefined && target === undefined) return undefined;
  const workerCount = annotationValue(declaration.annotations, workers);
  const limit = annotationValue(declaration.annotations, timeout);
  return {
    declaration,
    ...(controllerName && { controller: controllerName }),
    ...(finalizerName && { finalizer: finalizerName }),
    ...(target && { enqueues: target }),
    ...(workerCount !== undefined && { workers: workerCount }),
    ...(limit !== undefined && { timeout: limit }),
  };
}

/** The tag's own argument, else the function's name in kebab case. */
function nameOf(declaration: FunctionDeclaration, tag: Tag<string | undefined> | Tag<string>): HandlerName | undefined {
  const annotation = annotationOf(declaration.annotations, tag);
  if (annotation === undefined) return undefined;
  const given = typeof annotation.value === 'string' ? annotation.value : undefined;
  return { name: given ?? kebabCase(declaration.name), at: annotation.at };
}

function reportOptions(declaration: FunctionDeclaration, report: Report): void {
  for (const { tag, at } of annotationsOf(declaration.annotations, [workers.name, timeout.name])) {
    report(misplacedOption, at, { tag: tag.name, function: declaration.name });
  }
}
