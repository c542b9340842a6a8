import type { Call as CallExpression, Expression } from './expression.js';
import { textOf, typeAt } from './path.js';
import { type Context, type Scope, sizeOf, unknownSize } from './scope.js';
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
  readonly target: Value | undefined;
  readonly args: readonly Value[];
  readonly written: readonly Expression[];
  readonly scope: Scope;
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
  return costs.get(name)?.({ target, args, written, scope }) ?? { cost: 1 };
}

/** Of a function; undefined where it costs what any call does. */
type Cost = (call: Call) => CallCost | undefined;

/** The lengths of the target and of the arguments: those that nobody asks for are no part of the cost. */
function sizeOfTarget({ target, scope }: Call): Size {
  return target ? sizeOf(target, scope.context) : anySize;
}

function sizeOfArg({ args, scope }: Call, at: number): Size {
  const arg = args[at];
  return arg ? sizeOf(arg, scope.context) : anySize;
}

const edge: Cost = (call) => ({ cost: per(sizeOfArg(call, 0).most, text) });

const search: Cost = (call) => {
  if (!call.target) return undefined;
  const { most } = sizeOfTarget(call);
  return { cost: times(per(plus(most, 1), text), per(sizeOfArg(call, 0).most, regex)), size: { least: 0, most } };
};

const copy: Cost = (call) => {
  const size = sizeOfTarget(call);
  return { cost: per(size.most, text), size };
};

const textCosts: Readonly<Record<string, Cost>> = {
  startsWith: edge,
  endsWith: edge,
  matches: (call) => {
    const found = search(call);
    return found && { cost: found.cost };
  },
  find: search,
  findAll: search,
  contains: (call) => ({ cost: times(per(sizeOfTarget(call).most, text), per(sizeOfArg(call, 0).most, text)) }),
  lowerAscii: copy,
  upperAscii: copy,
  substring: copy,
  trim: copy,
  replace: (call) => {
    const size = sizeOfTarget(call);
    return { cost: per(size.most, 2 * text), size: replacedSize(size, sizeOfArg(call, 0), sizeOfArg(call, 1)) };
  },
  split: (call) => {
    const { most } = sizeOfTarget(call);
    return { cost: per(most, 2 * text), size: { least: 0, most: countOf(call.written[1]) ?? most } };
  },
  format: (call) => ({ cost: per(sizeOfTarget(call).most, text) }),
  'strings.quote': (call) => {
    const { least, most } = sizeOfArg(call, 0);
    return { cost: per(most, text), size: { least: least + 2, most: wrapped(exact(most) * 2n + 2n) } };
  },
  string: (call) => {
    if (!isA(call.args[0], 'bytes')) return undefined;
    const size = sizeOfArg(call, 0);
    return { cost: converted(call.args[0], size), size };
  },
  bytes: (call) => {
    if (!isA(call.args[0], 'string')) return undefined;
    const size = sizeOfArg(call, 0);
    return { cost: converted(call.args[0], size), size: { ...size, most: wrapped(exact(size.most) * 4n) } };
  },
};

function isA(value: Value | undefined, kind: 'bytes' | 'string'): boolean {
  return value !== undefined && (value.type.kind === kind || isAny(value.type));
}

/** Of what nobody knows, the dearest conversion; the others cost 1. */
function converted(value: Value | undefined, size: Size): number {
  const cost = per(size.most, text);
  return value && isAny(value.type) ? Math.max(1, cost) : cost;
}

const scan: Cost = (call) => ({ cost: scanCost(sizeOfTarget(call), call.target, call.scope) });

const pairs: Cost = (call) => ({ cost: 1 + times(sizeOfArg(call, 0).most, sizeOfArg(call, 1).most) });

function squareOf(call: Call): number {
  const { most } = sizeOfTarget(call);
  return times(most, most);
}

const listCosts: Readonly<Record<string, Cost>> = {
  join: (call) => joinCost(sizeOfTarget(call), call.target, call.args, call.scope),
  isSorted: scan,
  sum: scan,
  min: scan,
  max: scan,
  indexOf: scan,
  lastIndexOf: scan,
  'sets.contains': pairs,
  'sets.intersects': pairs,
  'sets.equivalent': (call) => ({
    cost: 1 + times(2, times(sizeOfArg(call, 0).most, sizeOfArg(call, 1).most)),
  }),
  distinct: (call) => {
    const square = squareOf(call);
    return { cost: 11 + times(2, square), size: fixed(square) };
  },
  sort: (call) => {
    const square = squareOf(call);
    return { cost: 11 + per(square, holdsText(call.target) ? 2 + text : 2), size: fixed(square) };
  },
  'lists.range': ({ written }) => {
    const count = countOf(written[0]) ?? limit;
    return { cost: 11 + count, size: fixed(count) };
  },
  slice: (call) => {
    const start = countOf(call.written[0]) ?? 0;
    const end = countOf(call.written[1]) ?? sizeOfTarget(call).most;
    const count = wrapped(exact(end) - exact(start));
    return { cost: 11 + count, size: fixed(count) };
  },
  reverse: (call) => {
    const size = sizeOfTarget(call);
    return { cost: 11 + size.most, size };
  },
  flatten: (call) => {
    const [depth] = call.written;
    const size = sizeOfTarget(call);
    return { cost: 11 + per(size.most, depth ? (countOf(depth) ?? limit) : 1), size };
  },
};

/** An address that stands as a text has to be read first. */
function parsing(call: Call): number {
  return isA(call.args[0], 'string') ? per(sizeOfArg(call, 0).most, text) : 0;
}

const libraryCosts: Readonly<Record<string, Cost>> = {
  url: (call) => {
    const size = sizeOfArg(call, 0);
    return { cost: per(size.most, text), size };
  },
  isIP: edge,
  cidr: edge,
  isCIDR: edge,
  quantity: edge,
  isQuantity: edge,
  semver: edge,
  isSemver: edge,
  ip: (call) => (call.target ? undefined : edge(call)),
  'ip.isCanonical': (call) => ({ cost: per(sizeOfArg(call, 0).most, 2 * text) }),
  containsIP: (call) => ({ cost: 4 + parsing(call) }),
  containsCIDR: (call) => ({ cost: 7 + parsing(call) }),
  validate: (call) => ({ cost: per(per(sizeOfArg(call, 0).most, text), 128 * regex) }),
};

const costs: ReadonlyMap<string, Cost> = new Map(Object.entries({ ...textCosts, ...listCosts, ...libraryCosts }));

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
  return times(size.most, 1 + per(element.most, text));
}

function elementSize({ path }: Value, context: Context): Size {
  const { self, unbounded } = context;
  const list = path && typeAt(path, self);
  const items = list?.kind === 'list' ? list.items : list?.kind === 'map' ? list.values : undefined;
  if (!path || !items) return unknownSize(context);
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
