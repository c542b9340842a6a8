import { nearest } from '../../../diagnostics/nearest.js';
import { inferCall } from './call.js';
import type { Expression } from './expression.js';
import { inferMacro } from './macro.js';
import { fieldOf, type Scope, sizeOf } from './scope.js';
import { type CelType, isAny, nameOf, simple } from './type.js';
import { type Entries, fixed, plus, type Size, union, type Value } from './value.js';

/**
 * The type of an expression and what it costs at worst, by the server's arithmetic. What is wrong with it is gathered
 * in the scope's context; the part that is wrong is of unknown type, so that it is told once. Source:
 * github.com/google/cel-go/checker.
 */
export function infer(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'constant':
      return { type: simple(expression.type), cost: 0, size: fixed(lengthOf(expression.value)) };
    case 'identifier':
      return inferIdentifier(expression.name, expression.start ?? 0, scope);
    case 'select':
      return inferSelect(expression, scope);
    case 'has':
      return inferHas(expression, scope);
    case 'list':
      return inferList(expression.items, scope);
    case 'map':
      return inferMap(expression.entries, scope);
    case 'macro':
      return inferMacro(expression, scope, infer);
    case 'call':
      return inferCall(expression, scope, infer);
  }
}

function lengthOf(value: string | number | bigint | boolean | null): number {
  return typeof value === 'string' ? [...value].length : 1;
}

function inferIdentifier(name: string, start: number, { context, variables }: Scope): Value {
  const found = variables.get(name);
  if (name === 'oldSelf' && found) context.oldSelfUsed = true;
  if (found) return { ...found, cost: 1 };
  if (types.has(name)) return { type: simple('type'), cost: 1 };
  const near = nearest(name, variables.keys());
  context.problems.push({ text: `nothing is named "${name}"`, start, ...(near !== undefined && { near }) });
  return { type: simple('unknown'), cost: 1 };
}

/** Types are values: `type(self.port) == int`. */
const types: ReadonlySet<string> = new Set(
  'bool int uint double string bytes list map null_type type dyn timestamp duration google optional_type'.split(' '),
);

function inferSelect(expression: Extract<Expression, { kind: 'select' }>, scope: Scope): Value {
  const operand = infer(expression.operand, scope);
  const isOptional = operand.type.kind === 'optional';
  const within = operand.type.kind === 'optional' ? operand.type.value : operand.type;
  const type = fieldType(within, expression.field, expression.start ?? 0, scope);
  if (expression.optional) {
    return { type: { kind: 'optional', value: type, most: 0, least: 1 }, cost: plus(operand.cost, 1) };
  }
  const selects = operand.type.kind === 'object' || operand.type.kind === 'map';
  return {
    type: isOptional ? { kind: 'optional', value: type, most: 0, least: 1 } : type,
    cost: plus(operand.cost, selects ? 1 : 0),
    ...fieldOf(operand, expression.field, scope.context),
  };
}

function inferHas(expression: Extract<Expression, { kind: 'has' }>, scope: Scope): Value {
  const operand = infer(expression.operand, scope);
  const within = operand.type.kind === 'optional' ? operand.type.value : operand.type;
  fieldType(within, expression.field, expression.start ?? 0, scope);
  return { type: simple('bool'), cost: operand.cost };
}

function fieldType(type: CelType, field: string, start: number, { context }: Scope): CelType {
  if (type.kind === 'map') return type.values;
  if (isAny(type)) return simple(type.kind === 'dyn' ? 'dyn' : 'unknown');
  const found = type.kind === 'object' ? type.fields.get(field) : undefined;
  if (found) return found;
  const near = type.kind === 'object' ? nearest(field, type.fields.keys()) : undefined;
  const text =
    type.kind === 'object' ? `there is no field "${field}"` : `a value of type ${nameOf(type)} has no fields`;
  context.problems.push({ text, start, ...(near !== undefined && { near }) });
  return simple('unknown');
}

function inferList(items: readonly Expression[], scope: Scope): Value {
  const values = items.map((item) => infer(item, scope));
  const elements = commonType(values);
  return {
    type: { kind: 'list', items: elements, most: 0, least: 2 },
    cost: plus(10, ...values.map(({ cost }) => cost)),
    size: fixed(items.length),
    entries: { keys: fixed(1), values: unionOf(values, scope) },
  };
}

function inferMap(entries: readonly (readonly [Expression, Expression])[], scope: Scope): Value {
  const keys = entries.map(([key]) => infer(key, scope));
  const values = entries.map(([, value]) => infer(value, scope));
  const sizes: Entries = { keys: unionOf(keys, scope), values: unionOf(values, scope) };
  return {
    type: { kind: 'map', key: commonType(keys), values: commonType(values), most: 0, least: 2 },
    cost: plus(30, ...[...keys, ...values].map(({ cost }) => cost)),
    size: fixed(entries.length),
    entries: sizes,
  };
}

function commonType(values: readonly Value[]): CelType {
  const [first, ...others] = values;
  if (!first) return simple('unknown');
  return others.every(({ type }) => nameOf(type) === nameOf(first.type)) ? first.type : simple('dyn');
}

function unionOf(values: readonly Value[], { context }: Scope): Size {
  const [first = fixed(0), ...rest] = values.map((value) => sizeOf(value, context));
  return rest.reduce(union, first);
}
