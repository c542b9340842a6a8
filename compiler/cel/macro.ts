import type { Expression, Macro } from './expression.js';
import { extend, steps, typeAt } from './path.js';
import { type Context, declaredSize, isScalar, type Scope, sizeOf, withVariable } from './scope.js';
import { type CelType, isAny, nameOf, simple } from './type.js';
import { fixed, per, type Size, times, union, type Value } from './value.js';
import { variableOf } from './variables.js';

export type Infer = (expression: Expression, scope: Scope) => Value;

/** `range.all(x, …)` and its like, at the cost of the loops that they stand for. */
export function inferMacro(macro: Macro, scope: Scope, infer: Infer): Value {
  const range = infer(macro.range, scope);
  if (macro.name === 'optMap' || macro.name === 'optFlatMap') return inferOptional(macro, range, scope, infer);
  if (macro.variables.length === 2 && scope.context.minor < 32) {
    const text = `${macro.name} with two variables needs a server of 1.33`;
    scope.context.problems.push({ text, start: macro.start ?? 0 });
  }
  const body = inLoop(macro, range, scope);
  const args = macro.args.map((arg) => infer(arg, body));
  const loop = loopOf(macro, range, args, scope);
  const size = lengthOf(macro, range, scope);
  const cost = range.cost + loop.start + times(size.most, loop.step) + loop.end;
  if (macro.name === 'sortBy') {
    checkKey(macro, args[0]?.type, scope);
    return sorted(range.type, args[0]?.type, size.most, cost);
  }
  if (loop.type.kind !== 'list' && loop.type.kind !== 'map') return { type: loop.type, cost };
  const kept = macro.name === 'filter' ? variableOf(body.variables, macro.variables[0] ?? '') : args.at(-1);
  const values = kept && union(fixed(0), sizeOf(kept, scope.context));
  const entries = loop.type.kind === 'list' && values && { keys: fixed(1), values };
  return { type: loop.type, cost, size, ...(entries && { entries }) };
}

/** `sortBy` has the range in a variable, of which a server looks for what is declared before what was computed. */
function lengthOf({ name }: Macro, range: Value, { context }: Scope): Size {
  const declared = name === 'sortBy' && range.path ? declaredSize(typeAt(range.path, context.self)) : undefined;
  return declared ?? sizeOf(range, context);
}

/** As the overloads of `@sortByAssociatedKeys` in github.com/google/cel-go/ext/lists.go. */
const comparable: ReadonlySet<string> = new Set('int uint double bool duration timestamp string bytes'.split(' '));

function checkKey({ args: [key] }: Macro, type: CelType | undefined, { context }: Scope): void {
  if (!type || isAny(type) || comparable.has(type.kind)) return;
  context.problems.push({ text: `sortBy can't compare values of type ${nameOf(type)}`, start: key?.start ?? 0 });
}

/** The keys are read by a loop, and sorted in turn; those that are texts cost a tenth more. */
function sorted(type: CelType, key: CelType | undefined, count: number, cost: number): Value {
  const isText = key?.kind === 'string' || key?.kind === 'bytes' || (key && isAny(key));
  const square = times(count, count);
  return { type, cost: 23 + cost + per(square, isText ? 2.1 : 2), size: fixed(square) };
}

/** The first variable is the key or index, the second the element; one alone is a list's element or a map's key. */
function inLoop({ variables, range: { start } }: Macro, range: Value, scope: Scope): Scope {
  const { type } = range;
  const { context } = scope;
  if (type.kind !== 'list' && type.kind !== 'map' && !isAny(type)) {
    const text = `a value of type ${nameOf(type)} is no list and no map to go through`;
    context.problems.push({ text, start: start ?? 0 });
  }
  const values = type.kind === 'list' ? type.items : type.kind === 'map' ? type.values : simple('dyn');
  const keys = type.kind === 'map' ? type.key : type.kind === 'list' ? simple('int') : simple('dyn');
  const { path, entries } = range;
  const isList = type.kind === 'list';
  if (variables.length === 1) {
    const only = isList
      ? withSize({ type: values, cost: 1, path: extend(path, steps.items) }, entries?.values, context)
      : withSize({ type: keys, cost: 1, path: extend(path, steps.keys) }, entries?.keys, context);
    return withVariable(scope, variables[0] ?? '', only);
  }
  const key = extend(path, isList ? steps.indices : steps.keys);
  const value = extend(path, isList ? steps.items : steps.values);
  const [first = '', second = ''] = variables;
  const inside = withVariable(scope, first, withSize({ type: keys, cost: 1, path: key }, entries?.keys, context));
  return withVariable(inside, second, withSize({ type: values, cost: 1, path: value }, entries?.values, context));
}

/** What the range tells of the length counts only where the path does not lead to a type. */
function withSize(value: Value, size: Size | undefined, { self }: Context): Value {
  const declared = value.path && typeAt(value.path, self);
  return size && !declared && !isScalar(value.type) ? { ...value, size } : value;
}

interface Loop {
  readonly type: CelType;
  /** Costs before, in each round, and after. */
  readonly start: number;
  readonly step: number;
  readonly end: number;
}

function loopOf({ name, args: bodies }: Macro, range: Value, args: readonly Value[], scope: Scope): Loop {
  const [first, second] = args;
  const body = first?.cost ?? 0;
  const bool = simple('bool');
  if (['all', 'exists', 'exists_one', 'existsOne', 'filter'].includes(name)) expectBool(first, bodies[0], scope);
  const condition = second ? body : 0;
  if (second) expectBool(first, bodies[0], scope);
  const result = second ?? first;
  const append = 12 + (result?.cost ?? 0);
  const elements = result?.type ?? simple('unknown');
  const list: CelType = { kind: 'list', items: elements, most: 0, least: 2 };
  switch (name) {
    case 'all':
      return { type: bool, start: 0, step: 3 + body, end: 1 };
    case 'exists':
      return { type: bool, start: 0, step: 4 + body, end: 1 };
    case 'exists_one':
    case 'existsOne':
      return { type: bool, start: 0, step: 2 + body, end: 2 };
    case 'filter':
      return {
        type: { kind: 'list', items: keptType(range), most: 0, least: 2 },
        start: 10,
        step: 13 + body,
        end: 1,
      };
    case 'map':
    case 'transformList':
      return { type: list, start: 10, step: condition + append, end: 1 };
    case 'transformMap':
    case 'transformMapEntry':
      return {
        type: transformedType(name, range.type, elements),
        start: 30,
        step: condition + (name === 'transformMap' ? 3 : 2) + (result?.cost ?? 0),
        end: 1,
      };
    default:
      return { type: { kind: 'list', items: keptType(range), most: 0, least: 2 }, start: 10, step: append, end: 1 };
  }
}

/** `transformMap` keeps the keys, or the indexes; an entry is a map itself. */
function transformedType(name: string, range: CelType, values: CelType): CelType {
  if (name === 'transformMapEntry' && values.kind === 'map') return values;
  const key = range.kind === 'map' ? range.key : range.kind === 'list' ? simple('int') : simple('dyn');
  return { kind: 'map', key, values: name === 'transformMap' ? values : simple('dyn'), most: 0, least: 2 };
}

/** What `filter` keeps: a list's items, a map's keys. */
function keptType({ type }: Value): CelType {
  return type.kind === 'list' ? type.items : type.kind === 'map' ? type.key : simple('dyn');
}

function expectBool(value: Value | undefined, expression: Expression | undefined, { context }: Scope): void {
  if (!value || value.type.kind === 'bool' || isAny(value.type)) return;
  const text = `a condition must be true or false, and this is of type ${nameOf(value.type)}`;
  context.problems.push({ text, start: expression?.start ?? 0 });
}

/** `x.optMap(v, …)` is `x.hasValue() ? optional.of(…) : optional.none()`. */
function inferOptional(macro: Macro, range: Value, scope: Scope, infer: Infer): Value {
  const [variable = ''] = macro.variables;
  const [body] = macro.args;
  const value = range.type.kind === 'optional' ? range.type.value : simple('dyn');
  const inner = withVariable(scope, variable, { type: value, cost: 1 });
  const result = body ? infer(body, inner) : { type: simple('unknown'), cost: 0 };
  const type: CelType =
    macro.name === 'optMap' ? { kind: 'optional', value: result.type, most: 0, least: 1 } : result.type;
  return { type, cost: range.cost + 12 + range.cost + 1 + result.cost };
}
