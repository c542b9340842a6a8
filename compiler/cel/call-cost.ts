import type { Call as CallExpression, Expression } from './expression.js';
import { textOf, typeAt } from './path.js';
import { type Context, type Scope, sizeOf } from './scope.js';
import { isAny } from './type.js';
import { anySize, exact, fixed, limit, per, plus, type Size, times, type Value, wrapped } from './value.js';

interface CallCost {
  readonly cost: number;
  readonly size?: Size;
}

/** Characters cost a tenth, those of a regular expression a quarter. */
const text = 0.1;
const regex = 0.25;

interface Call {
  readonly name: string;
  readonly target: Value | undefined;
  readonly args: readonly Value[];
  readonly written: readonly Expression[];
  readonly scope: Scope;
  /** The lengths of the target and of the first two arguments. */
  readonly size: Size;
  readonly first: Size;
  readonly second: Size;
}

/**
 * What a call costs besides its target and arguments, and how long its result is at most. Source: cel-go's
 * checker.functionCost and k8s.io/apiserver/pkg/cel/library.CostEstimator.
 */
export function costOfCall(
  name: string,
  target: Value | undefined,
  args: readonly Value[],
  { args: written }: CallExpression,
  scope: Scope,
): CallCost {
  const size = lengthOf(target, scope);
  const first = lengthOf(args[0], scope);
  const call: Call = { name, target, args, written, scope, size, first, second: lengthOf(args[1], scope) };
  return textCost(call) ?? listCost(call) ?? libraryCost(call) ?? { cost: 1 };
}

function lengthOf(value: Value | undefined, { context }: Scope): Size {
  return value ? sizeOf(value, context) : anySize;
}

function textCost({ name, target, args, written, size, first, second }: Call): CallCost | undefined {
  switch (name) {
    case 'startsWith':
    case 'endsWith':
      return { cost: per(first.most, text) };
    case 'matches':
    case 'find':
    case 'findAll': {
      if (!target) return { cost: 1 };
      const cost = times(per(plus(size.most, 1), text), per(first.most, regex));
      return name === 'matches' ? { cost } : { cost, size: { least: 0, most: size.most } };
    }
    case 'contains':
      return { cost: times(per(size.most, text), per(first.most, text)) };
    case 'lowerAscii':
    case 'upperAscii':
    case 'substring':
    case 'trim':
      return { cost: per(size.most, text), size };
    case 'replace':
      return { cost: per(size.most, 2 * text), size: replacedSize(size, first, second) };
    case 'split':
      return { cost: per(size.most, 2 * text), size: { least: 0, most: countOf(written[1]) ?? size.most } };
    case 'format':
      return { cost: per(size.most, text) };
    case 'strings.quote':
      return {
        cost: per(first.most, text),
        size: { least: first.least + 2, most: wrapped(exact(first.most) * 2n + 2n) },
      };
    case 'string':
      return isA(args[0], 'bytes') ? { cost: converted(args[0], first), size: first } : undefined;
    case 'bytes':
      return isA(args[0], 'string')
        ? { cost: converted(args[0], first), size: { ...first, most: wrapped(exact(first.most) * 4n) } }
        : undefined;
    default:
      return undefined;
  }
}

function isA(value: Value | undefined, kind: 'bytes' | 'string'): boolean {
  return value !== undefined && (value.type.kind === kind || isAny(value.type));
}

/** Of what nobody knows, the dearest conversion; the others cost 1. */
function converted(value: Value | undefined, size: Size): number {
  const cost = per(size.most, text);
  return value && isAny(value.type) ? Math.max(1, cost) : cost;
}

function listCost({ name, target, args, written, scope, size, first, second }: Call): CallCost | undefined {
  const square = times(size.most, size.most);
  switch (name) {
    case 'join':
      return joinCost(size, target, args, scope);
    case 'isSorted':
    case 'sum':
    case 'min':
    case 'max':
    case 'indexOf':
    case 'lastIndexOf':
      return { cost: scanCost(size, target, scope) };
    case 'sets.contains':
    case 'sets.intersects':
      return { cost: plus(1, times(first.most, second.most)) };
    case 'sets.equivalent':
      return { cost: plus(1, times(2, times(first.most, second.most))) };
    case 'distinct':
      return { cost: plus(11, times(2, square)), size: fixed(square) };
    case 'sort':
      return { cost: plus(11, per(square, holdsText(target) ? 2 + text : 2)), size: fixed(square) };
    case 'lists.range': {
      const count = countOf(written[0]) ?? limit;
      return { cost: plus(11, count), size: fixed(count) };
    }
    case 'slice': {
      const [start, end] = [countOf(written[0]) ?? 0, countOf(written[1]) ?? size.most];
      const count = wrapped(exact(end) - exact(start));
      return { cost: plus(11, count), size: fixed(count) };
    }
    case 'reverse':
      return { cost: plus(11, size.most), size };
    case 'flatten':
      return { cost: plus(11, per(size.most, written[0] ? (countOf(written[0]) ?? limit) : 1)), size };
    default:
      return undefined;
  }
}

function libraryCost({ name, target, args, first }: Call): CallCost | undefined {
  /** An address that stands as a text has to be read first. */
  const parsing = isA(args[0], 'string') ? per(first.most, text) : 0;
  switch (name) {
    case 'url':
      return { cost: per(first.most, text), size: first };
    case 'isIP':
    case 'cidr':
    case 'isCIDR':
    case 'quantity':
    case 'isQuantity':
    case 'semver':
    case 'isSemver':
      return { cost: per(first.most, text) };
    case 'ip':
      return { cost: target ? 1 : per(first.most, text) };
    case 'ip.isCanonical':
      return { cost: per(first.most, 2 * text) };
    case 'containsIP':
      return { cost: plus(4, parsing) };
    case 'containsCIDR':
      return { cost: plus(7, parsing) };
    case 'validate':
      return { cost: per(per(first.most, text), 128 * regex) };
    default:
      return undefined;
  }
}

function holdsText(list: Value | undefined): boolean {
  if (list?.type.kind !== 'list') return false;
  return list.type.items.kind === 'string' || list.type.items.kind === 'bytes' || isAny(list.type.items);
}

/** One for each element, and for texts the characters as well. */
function scanCost(size: Size, target: Value | undefined, { context }: Scope): number {
  if (target?.type.kind !== 'list') return per(size.most, text);
  const { items } = target.type;
  if (items.kind !== 'string' && items.kind !== 'bytes' && !isAny(items)) return size.most;
  const element = elementSize(target, context);
  return times(size.most, plus(1, per(element.most, text)));
}

function elementSize({ path }: Value, { self, unbounded }: Context): Size {
  const list = path && typeAt(path, self);
  const items = list?.kind === 'list' ? list.items : list?.kind === 'map' ? list.values : undefined;
  if (!path || !items) return anySize;
  if (items.missing) unbounded.set(`${textOf(path)}[]`, items.missing);
  return { least: 0, most: items.most };
}

function joinCost(size: Size, target: Value | undefined, args: readonly Value[], { context }: Scope): CallCost {
  const element = target ? elementSize(target, context) : anySize;
  const [separator] = args;
  const between = separator ? times(sizeOf(separator, context).most, Math.max(0, size.most - 1)) : 0;
  const most = plus(times(size.most, element.most), between);
  return { cost: per(most, text), size: { least: 0, most } };
}

function replacedSize(size: Size, from: Size, to: Size): Size {
  if (from.least === 0) return { least: 0, most: plus(times(plus(size.most, 1), to.most), size.most) };
  if (to.most <= from.least) return { least: 0, most: size.most };
  return { least: 0, most: times(Math.ceil(size.most / from.least), to.most) };
}

function countOf(expression: Expression | undefined): number | undefined {
  return expression?.kind === 'constant' && typeof expression.value === 'bigint'
    ? wrapped(expression.value)
    : undefined;
}
