import { rangeOf } from '../../syntax/range-of.js';
import { isTemplateExpression, type TaggedTemplateExpression, type TemplateExpression } from '../../typescript.js';
import type { Argument, Expression } from './code.js';
import type { Lowerer } from './lowerer.js';
import type { Scope } from './scope.js';

export function template(lowerer: Lowerer, node: TemplateExpression, scope: Scope): Expression {
  const spans = [...node.templateSpans].flatMap(({ expression, literal }) => [
    lowerer.expression(expression, scope),
    literal.text,
  ]);
  return { kind: 'template', parts: [node.head.text, ...spans], ...rangeOf(lowerer.source, node) };
}

/** A call of the tag, with the texts and then the values. */
export function tagged(lowerer: Lowerer, node: TaggedTemplateExpression, scope: Scope): Expression {
  const range = rangeOf(lowerer.source, node);
  const texts: Argument = { value: { kind: 'foreign', after: [], ...range }, spread: false };
  const values = isTemplateExpression(node.template)
    ? [...node.template.templateSpans].map(({ expression }): Argument => {
        return { value: lowerer.expression(expression, scope), spread: false };
      })
    : [];
  const callee = lowerer.expression(node.tag, scope);
  return { kind: 'call', callee, arguments: [texts, ...values], constructs: false, ...range };
}
