import type { Report } from '../../diagnostics/diagnostic.js';
import type { Declaration, FunctionDeclaration, Parameter } from '../../model/declaration.js';
import type { Location } from '../../model/location.js';
import { kebabCase } from '../../model/name.js';
import { annotationOf, annotationsOf } from '../../model/tag.js';
import { misplacedOption } from './diagnostics.js';
import { actions, parameterNotFoundAction, paramRef, policy } from './tags.js';

/** A function with `@policy`. Its options stay in the declaration's annotations. */
export interface PolicyPart {
  /** In kebab case. */
  readonly name: string;
  readonly declaration: FunctionDeclaration;
  readonly request: Parameter | undefined;
  readonly params: Parameter | undefined;
  readonly operations: readonly string[];
  /** The tag. */
  readonly at: Location;
}

const options = [actions, paramRef, parameterNotFoundAction].map(({ name }) => name);

/** They stand on functions beside a policy. */
const ofOthers = ['matches', 'auditAnnotation'];

/** In the order in which they are written. */
const order = ['CREATE', 'UPDATE', 'DELETE', 'CONNECT'];

export function read(declaration: Declaration, report: Report): PolicyPart | undefined {
  if (declaration.kind !== 'function') return undefined;
  const { annotations, name, parameters } = declaration;
  const annotation = annotationOf(annotations, policy);
  if (!annotation) {
    for (const { tag, at } of annotationsOf(annotations, options)) {
      report(misplacedOption, at, { tag: tag.name, function: name });
    }
    return undefined;
  }
  for (const tag of ofOthers) {
    const beside = annotationOf(annotations, { name: tag });
    if (beside) report(misplacedOption, beside.at, { tag, function: name });
  }
  const [request, params] = parameters;
  const given = request?.operations ?? ['CREATE', 'UPDATE'];
  const operations = order.filter((operation) => given.includes(operation));
  return { name: kebabCase(name), declaration, request, params, operations, at: annotation.at };
}
