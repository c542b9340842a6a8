import type { FunctionDeclaration, ParameterValue } from '../../../model/declaration.js';
import type { FunctionExpression } from '../../../model/expression.js';
import type { KindReference } from '../../../model/kind.js';
import type { Location } from '../../../model/location.js';
import { annotationOf, annotationValue } from '../../../model/tag.js';
import { fieldPath, reason, rule } from '../tags/rule.js';

/** A function with `@rule`. */
export interface RuleFunction {
  readonly name: string;
  readonly at: Location;
  readonly message: string;
  readonly body: FunctionExpression | undefined;
  readonly parameters: FunctionDeclaration['parameters'];
  readonly reason: string | undefined;
  readonly fieldPath: string | undefined;
}

/** What a rule stands on: a kind as a whole, or a named type and the way from it. */
export interface RuleTarget {
  readonly kind: KindReference | undefined;
  readonly value: ParameterValue;
}

export function readRuleFunction(declaration: FunctionDeclaration): RuleFunction | undefined {
  const { annotations, name, at, description, body, parameters } = declaration;
  if (!annotationOf(annotations, rule)) return undefined;
  return {
    name,
    at,
    message: description === '' ? wordsOf(name) : firstParagraph(description),
    body,
    parameters,
    reason: annotationValue(annotations, reason),
    fieldPath: annotationValue(annotations, fieldPath),
  };
}

/** A message stands on one line. */
function firstParagraph(text: string): string {
  if (!/[^\S ]| {2}/.test(text)) return text.trim();
  const [first = ''] = text.split(/\n\s*\n/);
  return first.replace(/\s+/g, ' ').trim();
}

/** `imageIsImmutable` -> `image is immutable`. */
function wordsOf(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
}

/** Undefined where the type of the parameter is not known, which has been told. */
export function targetOf({ parameters }: RuleFunction): RuleTarget | undefined {
  const self = parameters[0];
  if (!self?.value) return undefined;
  return { kind: self.kinds.find(({ plural }) => plural === undefined), value: self.value };
}
