import { isAssignable } from './assign.js';
import type { Call } from './expression.js';
import type { Infer } from './macro.js';
import { costOfOperator } from './operator-cost.js';
import { extend, steps, typeAt } from './path.js';
import { declaredSize, type Scope, sizeOf } from './scope.js';
import { type CelType, isAny, nameOf, type Simple, simple } from './type.js';
import { union, unionOfEntries, type Value } from './value.js';

const operators: ReadonlySet<string> = new Set('&& || ! - + * / % == != < <= > >= in ?: [] [?]'.split(' '));

export function isOperator(name: string): boolean {
  return operators.has(name);
}

/** The operators, with the types that they take. */
export function inferOperator(expression: Call, scope: Scope, infer: Infer): Value {
  const { name, args } = expression;
  const one = args[0];
  const other = args[1];
  const another = args[2];
  if (!one) return { type: simple('unknown'), cost: 0 };
  const left = infer(one, scope);
  if (!other) return inferUnary(name, left, expression, scope);
  const right = infer(other, scope);
  if (another) return inferConditional(left, right, infer(another, scope), expression, scope);
  if (name === '[]' || name === '[?]') return inferIndex(name, left, right, expression, scope);
  const type = resultOf(name, left.type, right.type);
  if (!type) {
    const text = `"${name}" can't be used between ${nameOf(left.type)} and ${nameOf(right.type)}`;
    scope.context.problems.push({ text, start: expression.start ?? 0 });
  }
  const { cost, size, entries } = costOfOperator(name, left, right, scope);
  const known = type ?? simple(comparisons.has(name) ? 'bool' : 'unknown');
  return size ? { type: known, cost, size, ...(entries && { entries }) } : { type: known, cost };
}

const comparisons: ReadonlySet<string> = new Set(['&&', '||', '==', '!=', '<', '<=', '>', '>=', 'in']);

function resultOf(name: string, left: CelType, right: CelType): CelType | undefined {
  const bool = simple('bool');
  switch (name) {
    case '&&':
    case '||':
      return isKind(left, 'bool') && isKind(right, 'bool') ? bool : undefined;
    case '==':
    case '!=':
      return isAssignable(left, right) || isAssignable(right, left) ? bool : undefined;
    case 'in':
      return isMember(left, right) ? bool : undefined;
    case '<':
    case '<=':
    case '>':
    case '>=':
      return areOrdered(left, right) ? bool : undefined;
    default:
      return arithmetic(name, left, right);
  }
}

function isKind(type: CelType, kind: Simple): boolean {
  return type.kind === kind || isAny(type);
}

function isMember(left: CelType, right: CelType): boolean {
  if (isAny(right)) return true;
  const members = right.kind === 'list' ? right.items : right.kind === 'map' ? right.key : undefined;
  return members !== undefined && isAssignable(left, members);
}

const numbers: ReadonlySet<string> = new Set(['int', 'uint', 'double']);
const ordered: ReadonlySet<string> = new Set(['string', 'bytes', 'bool', 'timestamp', 'duration']);

function areOrdered(left: CelType, right: CelType): boolean {
  // What nobody knows may be of any type that there is an order of.
  if (isAny(left) || isAny(right)) return hasOrder(left) && hasOrder(right);
  if (numbers.has(left.kind) && numbers.has(right.kind)) return true;
  return left.kind === right.kind && ordered.has(left.kind);
}

function hasOrder(type: CelType): boolean {
  return isAny(type) || numbers.has(type.kind) || ordered.has(type.kind);
}

/** What else than numbers there is arithmetic of. */
const operands: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['+', new Set(['string', 'bytes', 'list', 'timestamp', 'duration'])],
  ['-', new Set(['timestamp', 'duration'])],
]);

function isOperand(name: string, type: CelType): boolean {
  if (isAny(type)) return true;
  return numbers.has(type.kind)
    ? name !== '%' || type.kind !== 'double'
    : (operands.get(name)?.has(type.kind) ?? false);
}

function arithmetic(name: string, left: CelType, right: CelType): CelType | undefined {
  if (isAny(left) || isAny(right)) return isOperand(name, left) && isOperand(name, right) ? simple('dyn') : undefined;
  const a = left.kind;
  const b = right.kind;
  if (name === '+' && a === 'list' && b === 'list') return isAssignable(right, left) ? left : undefined;
  if (
    a === b &&
    (numbers.has(a) ? name !== '%' || a !== 'double' : name === '+' && (a === 'string' || a === 'bytes'))
  ) {
    return simple(a === 'int' || a === 'uint' || a === 'double' || a === 'string' || a === 'bytes' ? a : 'unknown');
  }
  if (name === '+' && [a, b].includes('timestamp') && [a, b].includes('duration')) return simple('timestamp');
  if ((name === '+' || name === '-') && a === 'duration' && b === 'duration') return simple('duration');
  if (name === '-' && a === 'timestamp')
    return b === 'timestamp' ? simple('duration') : b === 'duration' ? simple('timestamp') : undefined;
  return undefined;
}

function inferUnary(name: string, operand: Value, { start }: Call, { context }: Scope): Value {
  const fits = name === '!' ? isKind(operand.type, 'bool') : isAny(operand.type) || numbers.has(operand.type.kind);
  if (!fits) context.problems.push({ text: `"${name}" can't be used on ${nameOf(operand.type)}`, start: start ?? 0 });
  return { type: name === '!' ? simple('bool') : operand.type, cost: 1 + operand.cost };
}

function inferConditional(condition: Value, yes: Value, no: Value, { start }: Call, { context }: Scope): Value {
  if (!isKind(condition.type, 'bool')) {
    const text = `a condition must be true or false, and this is of type ${nameOf(condition.type)}`;
    context.problems.push({ text, start: start ?? 0 });
  }
  if (!isAssignable(no.type, yes.type) && !isAssignable(yes.type, no.type)) {
    const text = `"?:" has a ${nameOf(yes.type)} on one side and a ${nameOf(no.type)} on the other`;
    context.problems.push({ text, start: start ?? 0 });
  }
  const entries = unionOfEntries(yes.entries, no.entries);
  return {
    type: isAny(yes.type) ? no.type : yes.type,
    cost: condition.cost + Math.max(yes.cost, no.cost),
    size: union(sizeOf(yes, context), sizeOf(no, context)),
    ...(entries && { entries }),
  };
}

function inferIndex(name: string, operand: Value, index: Value, { start }: Call, { context }: Scope): Value {
  const { type } = operand;
  const within = type.kind === 'optional' ? type.value : type;
  const cost = 1 + operand.cost + index.cost;
  const isList = within.kind === 'list';
  if (!isList && within.kind !== 'map') {
    if (!isAny(within)) context.problems.push({ text: `${nameOf(type)} can't be indexed`, start: start ?? 0 });
    return { type: simple('dyn'), cost };
  }
  const key = within.kind === 'list' ? simple('int') : within.key;
  if (!isAssignable(index.type, key)) {
    context.problems.push({ text: `${nameOf(type)} can't be indexed by ${nameOf(index.type)}`, start: start ?? 0 });
  }
  const element = within.kind === 'list' ? within.items : within.values;
  if (name === '[?]' || type.kind === 'optional') {
    return { type: { kind: 'optional', value: element, most: 0, least: 1 }, cost };
  }
  const path = extend(operand.path, isList ? steps.items : steps.values);
  const size = operand.entries?.values ?? declaredSize(typeAt(path, context.self));
  return { type: element, cost, path, ...(size && { size }) };
}
