import { nearest } from '../diagnostics/nearest.js';
import { inferCall } from './call.js';
import type { Expression } from './expression.js';
import { fieldNameOf } from './field-name.js';
import { inferList, inferMap } from './literal.js';
import { inferMacro } from './macro.js';
import { extend, pathOf } from './path.js';
import type { Scope } from './scope.js';
import { type CelType, type Fields, isAny, isSimple, nameOf, placed, simple } from './type.js';
import { fixed, type Value } from './value.js';
import { toMap, variableOf } from './variables.js';

/**
 * The type of an expression and what it costs at worst, by the server's arithmetic. What is wrong with it is gathered
 * in the scope's context; the part that is wrong is of unknown type, so that it is told once. Source:
 * github.com/google/cel-go/checker.
 */
export function infer(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'call':
      return inferCall(expression, scope, infer);
    case 'select':
      return inferSelect(expression, scope);
    case 'identifier':
      return inferIdentifier(expression.name, expression.start ?? 0, scope);
    case 'constant':
      return { type: simple(expression.type), cost: 0, size: fixed(lengthOf(expression.value)) };
    case 'has':
      return inferHas(expression, scope);
    case 'list':
      return inferList(expression.items, scope, infer);
    case 'map':
      return inferMap(expression.entries, scope, infer);
    // A server counts what a change costs only while it runs.
    case 'struct':
      return { type: simple('unknown'), cost: 0 };
    case 'macro':
      return inferMacro(expression, scope, infer);
  }
}

/** Characters that take two places in JavaScript. */
const pairs = /[\u{10000}-\u{10ffff}]/gu;

function lengthOf(value: string | number | bigint | boolean | null): number {
  return typeof value === 'string' ? value.length - (value.match(pairs)?.length ?? 0) : 1;
}

function inferIdentifier(name: string, start: number, { context, variables }: Scope): Value {
  const found = variableOf(variables, name);
  if (name === 'oldSelf' && found) context.oldSelfUsed = true;
  // What no loop declares begins a path of its own each time.
  const begins = name === 'self' || name === 'oldSelf';
  if (found) return begins && !found.path ? { type: found.type, cost: found.cost, path: pathOf(name) } : found;
  if (types.has(name)) return { type: simple('type'), cost: 1, path: pathOf(name) };
  const near = nearest(name, toMap(variables).keys());
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
    return { type: { kind: 'optional', value: type, most: 0, least: 1 }, cost: operand.cost + 1 };
  }
  const selects = operand.type.kind === 'object' || operand.type.kind === 'map';
  return {
    type: isOptional ? { kind: 'optional', value: type, most: 0, least: 1 } : type,
    cost: operand.cost + (selects ? 1 : 0),
    path: extend(operand.path, expression.field),
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
  const found = type.kind === 'object' ? (type.fields.get(field) ?? keywordField(type.fields, field)) : undefined;
  if (found) return isSimple(found) ? found : placed(found, `${nameOf(type)}.${field}`);
  const near = type.kind === 'object' ? nearest(field, type.fields.keys()) : undefined;
  const text =
    type.kind === 'object' ? `there is no field "${field}"` : `a value of type ${nameOf(type)} has no fields`;
  context.problems.push({ text, start, ...(near !== undefined && { near }) });
  return simple('unknown');
}

/** A property such as `namespace` is known by its plain name as well. */
function keywordField(fields: Fields, field: string): CelType | undefined {
  return fieldNameOf(field) === `__${field}__` ? fields.get(`__${field}__`) : undefined;
}
