import type { Expression } from './expression.js';

/** What an expression is made of, in order. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'constant':
    case 'identifier':
      return [];
    case 'select':
    case 'has':
      return [expression.operand];
    case 'call':
      return expression.target ? [expression.target, ...expression.args] : expression.args;
    case 'list':
      return expression.items;
    case 'map':
      return expression.entries.flat();
    case 'struct':
      return expression.members.flatMap(({ value, when }) => (when ? [value, when] : [value]));
    case 'macro':
      return [expression.range, ...expression.args];
  }
}

/** Whether the variable is read anywhere in it. */
export function mentions(expression: Expression, variable: string): boolean {
  if (expression.kind === 'identifier') return expression.name === variable;
  return partsOf(expression).some((part) => mentions(part, variable));
}

/** The expression with other parts; the same object where none is another. */
export function withParts(expression: Expression, change: (part: Expression) => Expression): Expression {
  if (partsOf(expression).every((part) => change(part) === part)) return expression;
  switch (expression.kind) {
    case 'constant':
    case 'identifier':
      return expression;
    case 'select':
    case 'has':
      return { ...expression, operand: change(expression.operand) };
    case 'call': {
      const { target } = expression;
      return { ...expression, ...(target && { target: change(target) }), args: expression.args.map(change) };
    }
    case 'list':
      return { ...expression, items: expression.items.map(change) };
    case 'map':
      return { ...expression, entries: expression.entries.map(([key, value]) => [change(key), change(value)]) };
    case 'struct': {
      const members = expression.members.map(({ name, value, when }) => {
        return { name, value: change(value), ...(when && { when: change(when) }) };
      });
      return { ...expression, members };
    }
    case 'macro':
      return { ...expression, range: change(expression.range), args: expression.args.map(change) };
  }
}
