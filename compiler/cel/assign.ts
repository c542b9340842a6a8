import { type CelType, isAny } from './type.js';

/** What a signature's type parameters stand for so far; undefined where there are none. */
export type Bindings = Map<string, CelType> | undefined;

/** Whether a value of the actual type can stand where the expected one is asked for. What is `dyn` always can. */
export function isAssignable(actual: CelType, expected: CelType, bindings?: Bindings): boolean {
  if (expected.kind === 'parameter') return bind(actual, expected.name, bindings);
  if (actual.kind === expected.kind) return areAlike(actual, expected, bindings);
  if (isAny(actual) || isAny(expected)) return true;
  if (actual.kind === 'null') return acceptsNull(expected);
  return expected.kind === 'null' && acceptsNull(actual);
}

/** Two types of one kind. */
function areAlike(actual: CelType, expected: CelType, bindings: Bindings): boolean {
  if (actual.kind === 'list' && expected.kind === 'list') return isAssignable(actual.items, expected.items, bindings);
  if (actual.kind === 'optional' && expected.kind === 'optional') {
    return isAssignable(actual.value, expected.value, bindings);
  }
  if (actual.kind === 'map' && expected.kind === 'map') {
    return isAssignable(actual.key, expected.key, bindings) && isAssignable(actual.values, expected.values, bindings);
  }
  if (actual.kind === 'object' && expected.kind === 'object') return actual.place === expected.place;
  return actual.kind !== 'opaque' || expected.kind !== 'opaque' || actual.name === expected.name;
}

function bind(actual: CelType, name: string, bindings: Bindings): boolean {
  const bound = bindings?.get(name);
  if (!bound) {
    bindings?.set(name, actual);
    return true;
  }
  return isAssignable(actual, bound, bindings);
}

const withoutNull: ReadonlySet<string> = new Set('bool int uint double string bytes type list map'.split(' '));

function acceptsNull({ kind }: CelType): boolean {
  return !withoutNull.has(kind);
}

/** The result with its parameters put in; those that nothing bound are unknown. */
export function substitute(type: CelType, bindings: Bindings): CelType {
  switch (type.kind) {
    case 'parameter':
      return bindings?.get(type.name) ?? { kind: 'unknown', most: 0, least: 1 };
    case 'list':
      return { ...type, items: substitute(type.items, bindings) };
    case 'optional':
      return { ...type, value: substitute(type.value, bindings) };
    default:
      return type;
  }
}
