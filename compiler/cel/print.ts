import type { Expression } from './expression.js';

/** The text of an expression that kext built, with the parentheses that it needs and those that people expect. */
export function print(expression: Expression): string {
  switch (expression.kind) {
    case 'constant':
      return typeof expression.value === 'string' ? JSON.stringify(expression.value) : String(expression.value);
    case 'identifier':
      return expression.name;
    case 'select':
      return `${operand(expression.operand)}.${expression.optional ? '?' : ''}${expression.field}`;
    case 'has':
      return `has(${operand(expression.operand)}.${expression.field})`;
    case 'list':
      return `[${expression.items.map(print).join(', ')}]`;
    case 'map':
      return `{${expression.entries.map(([key, value]) => `${print(key)}: ${print(value)}`).join(', ')}}`;
    case 'macro': {
      const { range, name, variables, args } = expression;
      return `${operand(range)}.${name}(${[...variables, ...args.map(print)].join(', ')})`;
    }
    case 'call':
      return printCall(expression);
  }
}

function printCall({ name, target, args }: Extract<Expression, { kind: 'call' }>): string {
  if (target) return `${operand(target)}.${name}(${args.map(print).join(', ')})`;
  const [left, right, other] = args;
  if (name === '?:' && left && right && other)
    return `${side(left, name)} ? ${side(right, name)} : ${side(other, name)}`;
  if (name === '!' && left) return `!${operand(left)}`;
  if (!isOperator(name) || !left || !right) return `${name}(${args.map(print).join(', ')})`;
  return `${side(left, name)} ${name} ${side(right, name)}`;
}

function side(expression: Expression, parent: string): string {
  const simple = expression.kind !== 'call' || !isOperator(expression.name) || expression.name === '!';
  const chained = expression.kind === 'call' && expression.name === parent && (parent === '&&' || parent === '||');
  const comparison = expression.kind === 'call' && isComparison(expression.name) && !isComparison(parent);
  return simple || chained || comparison ? print(expression) : `(${print(expression)})`;
}

function operand(expression: Expression): string {
  return expression.kind === 'call' && isOperator(expression.name) ? `(${print(expression)})` : print(expression);
}

function isOperator(name: string): boolean {
  return !/^[a-zA-Z]/.test(name) || name === 'in';
}

function isComparison(name: string): boolean {
  return ['==', '!=', '<', '<=', '>', '>=', 'in'].includes(name);
}
