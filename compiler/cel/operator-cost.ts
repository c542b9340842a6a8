import { type Context, type Scope, sizeOf } from './scope.js';
import { isAny, nameOf } from './type.js';
import { per, sum, unionOfEntries, type Value } from './value.js';

/** What an operator costs with its operands, and how long its result is. Source: cel-go's checker.functionCost. */
export function costOfOperator(
  name: string,
  left: Value,
  right: Value,
  { context }: Scope,
): Pick<Value, 'cost' | 'size' | 'entries'> {
  const args = left.cost + right.cost;
  switch (name) {
    case '&&':
    case '||':
      return { cost: args };
    case 'in': {
      const size = sizeOf(right, context).most;
      return { cost: args + (right.type.kind === 'map' ? 1 : isAny(right.type) ? Math.max(1, size) : size) };
    }
    case '==':
    case '!=': {
      const known = name === '==' ? opaqueCost(left, right) : undefined;
      return { cost: args + (known ?? per(shorter(left, right, context), 0.1)) };
    }
    case '<':
    case '<=':
    case '>':
    case '>=':
      if (!areTexts(left, right)) break;
      return { cost: args + Math.max(leastCost(left, right), per(shorter(left, right, context), 0.1)) };
    case '+': {
      const text = areTexts(left, right);
      if (!text && !(isList(left) && isList(right))) break;
      const size = sum(sizeOf(left, context), sizeOf(right, context));
      const entries = unionOfEntries(left.entries, right.entries);
      const cost = !text ? 1 : Math.max(leastCost(left, right), per(size.most, 0.1));
      return { cost: args + cost, size, ...(entries && { entries }) };
    }
    default:
  }
  return { cost: 1 + args };
}

const constantCost: ReadonlySet<string> = new Set(['ip', 'cidr', 'quantity', 'semver']);

/** What `==`, and it alone, costs between two values of Kubernetes' own types. */
function opaqueCost({ type }: Value, right: Value): number | undefined {
  if (type.kind !== 'opaque' || nameOf(type) !== nameOf(right.type)) return undefined;
  if (type.name === 'format') return 7;
  if (type.name === 'url') return per(right.size?.most ?? 1, 0.1);
  return constantCost.has(type.name) ? 1 : undefined;
}

function areTexts(left: Value, right: Value): boolean {
  return isText(left) && isText(right);
}

function isText({ type }: Value): boolean {
  return type.kind === 'string' || type.kind === 'bytes' || isAny(type);
}

function isList({ type }: Value): boolean {
  return type.kind === 'list' || isAny(type);
}

/** Of what nobody knows, the dearest operation; the others cost 1. */
function leastCost(left: Value, right: Value): number {
  return isAny(left.type) && isAny(right.type) ? 1 : 0;
}

function shorter(left: Value, right: Value, context: Context): number {
  return Math.min(sizeOf(left, context).most, sizeOf(right, context).most);
}
