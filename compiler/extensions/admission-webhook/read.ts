import type { Report } from '../../diagnostics/diagnostic.js';
import type { Declaration, FunctionDeclaration, Parameter } from '../../model/declaration.js';
import type { Location } from '../../model/location.js';
import { kebabCase } from '../../model/name.js';
import { annotationOf, annotationsOf } from '../../model/tag.js';
import { misplacedOption } from './diagnostics.js';
import { defaultOperations, inOrder } from './operations.js';
import { mutates, optionTags, validates } from './tags.js';

export type WebhookType = 'validates' | 'mutates';

/** A function with `@validates` or `@mutates`. Its options stay in the declaration's annotations. */
export interface WebhookPart {
  readonly type: WebhookType;
  /** The function's name in kebab case: the first part of the webhook's name. */
  readonly name: string;
  readonly declaration: FunctionDeclaration;
  readonly request: Parameter | undefined;
  readonly operations: readonly string[];
  /** The tag. */
  readonly at: Location;
}

const options = optionTags.map(({ name }) => name);

export function read(declaration: Declaration, report: Report): WebhookPart | undefined {
  if (declaration.kind !== 'function') return undefined;
  const { annotations, name, parameters } = declaration;
  const [request] = parameters;
  const mutating = annotationOf(annotations, mutates);
  const annotation = mutating ?? annotationOf(annotations, validates);
  if (annotation === undefined) {
    // Policies have options of the same names.
    if (annotations.some(({ tag }) => tag.name === 'policy')) return undefined;
    for (const { tag, at } of annotationsOf(annotations, options)) {
      report(misplacedOption, at, { tag: tag.name, function: name });
    }
    return undefined;
  }
  return {
    type: mutating ? 'mutates' : 'validates',
    name: kebabCase(name),
    declaration,
    request,
    operations: inOrder(request?.operations ?? defaultOperations),
    at: annotation.at,
  };
}
