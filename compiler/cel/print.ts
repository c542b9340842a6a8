import type { Call, Expression, Struct } from './expression.js';

/**
 * The text of an expression that kext built, with the parentheses that it needs and those that people expect. Parts are
 * shared, and compared by their text: each is printed once, but for those that are shorter to print than to remember.
 */
export function print(expression: Expression): string {
  switch (expression.kind) {
    case 'constant':
      return printConstant(expression);
    case 'identifier':
      return expression.name;
    case 'select':
      return `${operand(expression.operand)}.${expression.optional ? '?' : ''}${expression.field}`;
    case 'has':
      return `has(${operand(expression.operand)}.${expression.field})`;
    default: {
      const known = printed.get(expression);
      if (known !== undefined) return known;
      const text = printOnce(expression);
      printed.set(expression, text);
      return text;
    }
  }
}

type Long = Exclude<Expression, { readonly kind: 'constant' | 'identifier' | 'select' | 'has' }>;

const printed = new WeakMap<Long, string>();

function printOnce(expression: Long): string {
  switch (expression.kind) {
    case 'list':
      return `[${expression.items.map(print).join(', ')}]`;
    case 'map':
      return `{${expression.entries.map(([key, value]) => `${print(key)}: ${print(value)}`).join(', ')}}`;
    case 'struct':
      return printStruct(expression);
    case 'macro': {
      const { range, name, variables, args } = expression;
      return `${operand(range)}.${name}(${[...variables, ...args.map(print)].join(', ')})`;
    }
    case 'call':
      return printCall(expression);
  }
}

function printStruct({ type, members }: Struct): string {
  const printed = members.map(({ name, value, when }) => {
    const key = type === undefined ? JSON.stringify(name) : name;
    if (!when) return `${key}: ${print(value)}`;
    return `?${key}: ${side(when, '?:', true)} ? optional.of(${print(value)}) : optional.none()`;
  });
  return `${type ?? ''}{${printed.join(', ')}}`;
}

function printConstant({ type, value }: Extract<Expression, { kind: 'constant' }>): string {
  if (typeof value === 'string') return JSON.stringify(value);
  const text = String(value);
  return type === 'double' && /^-?\d+$/.test(text) ? `${text}.0` : text;
}

function printCall({ name, target, args }: Call): string {
  if (target) return `${operand(target)}.${name}(${args.map(print).join(', ')})`;
  // For every part of every rule: taking a list apart makes an iterator.
  const left = args[0];
  const right = args[1];
  const other = args[2];
  if (name === '?:' && left && right && other)
    return `${side(left, name, true)} ? ${side(right, name, false)} : ${side(other, name, false)}`;
  if (name === '[]' && left && right) return `${operand(left)}[${print(right)}]`;
  if ((name === '!' || name === '-') && left && !right) return `${name}${operand(left)}`;
  if (!operators.has(name) || !left || !right) return `${name}(${args.map(print).join(', ')})`;
  return `${side(left, name, true)} ${name} ${side(right, name, false)}`;
}

/** The left or right side of an operator. */
function side(expression: Expression, parent: string, isLeft: boolean): string {
  const text = print(expression);
  return expression.kind !== 'call' || needsNone(expression, parent, isLeft) ? text : `(${text})`;
}

function needsNone({ name, args }: Call, parent: string, isLeft: boolean): boolean {
  const sort = operators.get(name);
  // `!` and `-` before their only operand bind closest.
  if (!sort || args.length === 1) return true;
  if (name === parent) return sort === 'logic' || (isLeft && sort === 'arithmetic');
  if (sort === 'choice' || sort === 'logic') return false;
  const around = operators.get(parent);
  if (sort === 'arithmetic') return around === 'comparison' || around === 'choice';
  return around === 'logic' || around === 'choice';
}

function operand(expression: Expression): string {
  if (expression.kind === 'identifier') return expression.name;
  const text = print(expression);
  if (expression.kind === 'call') return operators.has(expression.name) ? `(${text})` : text;
  const isNegative = expression.kind === 'constant' && typeof expression.value !== 'string' && text.startsWith('-');
  return isNegative ? `(${text})` : text;
}

type Sort = 'logic' | 'comparison' | 'arithmetic' | 'negation' | 'choice';

/** Those that stand between their operands, or before them. */
const operators: ReadonlyMap<string, Sort> = new Map([
  ...ofSort('logic', '&& ||'),
  ...ofSort('comparison', '== != < <= > >= in'),
  ...ofSort('arithmetic', '+ - * / %'),
  ...ofSort('negation', '!'),
  ...ofSort('choice', '?:'),
]);

function ofSort(sort: Sort, names: string): readonly (readonly [string, Sort])[] {
  return names.split(' ').map((name) => [name, sort]);
}
