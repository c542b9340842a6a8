/** A CEL expression, parsed or built. `start` is its offset in the text that it was parsed from. */
export type Expression = { readonly start?: number } & (
  | {
      readonly kind: 'constant';
      readonly type: ConstantType;
      readonly value: string | number | bigint | boolean | null;
    }
  | { readonly kind: 'identifier'; readonly name: string }
  | { readonly kind: 'select'; readonly operand: Expression; readonly field: string; readonly optional: boolean }
  /** `has(operand.field)`. */
  | { readonly kind: 'has'; readonly operand: Expression; readonly field: string }
  | Call
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [Expression, Expression])[] }
  | Struct
  | Macro
);

export type ConstantType = 'string' | 'bytes' | 'int' | 'uint' | 'double' | 'bool' | 'null';

/** Operators are calls of `&&`, `==`, `[]`, `?:` and so on, without a target. */
export interface Call {
  readonly kind: 'call';
  readonly name: string;
  readonly target?: Expression;
  readonly args: readonly Expression[];
  readonly start?: number;
}

/** `Object.spec{replicas: 1}`; without a type a map, as `{"app": "web"}`. Only where an object is changed. */
export interface Struct {
  readonly kind: 'struct';
  readonly type: string | undefined;
  readonly members: readonly Member[];
  readonly start?: number;
}

export interface Member {
  readonly name: string;
  readonly value: Expression;
  /** Under this condition only. */
  readonly when?: Expression;
}

/** `range.name(variables, args)`, as in `self.all(x, x > 0)`. */
export interface Macro {
  readonly kind: 'macro';
  readonly name: string;
  readonly range: Expression;
  readonly variables: readonly string[];
  readonly args: readonly Expression[];
  readonly start?: number;
}

export const self: Expression = { kind: 'identifier', name: 'self' };
export const oldSelf: Expression = { kind: 'identifier', name: 'oldSelf' };

export function identifier(name: string): Expression {
  return { kind: 'identifier', name };
}

/** `field` is escaped already. */
export function select(operand: Expression, field: string): Expression {
  return { kind: 'select', operand, field, optional: false };
}

export function has(operand: Expression, field: string): Expression {
  return { kind: 'has', operand, field };
}

export function call(name: string, ...args: readonly Expression[]): Expression {
  return { kind: 'call', name, args };
}

/** `target.name(args)`. */
export function method(target: Expression, name: string, ...args: readonly Expression[]): Expression {
  return { kind: 'call', name, target, args };
}

export function macro(range: Expression, name: string, variable: string, ...args: readonly Expression[]): Expression {
  return { kind: 'macro', name, range, variables: [variable], args };
}

export function count(value: number): Expression {
  return { kind: 'constant', type: 'int', value: BigInt(value) };
}

/** As a double, also where it is whole. */
export function doubleOf(value: number): Expression {
  return { kind: 'constant', type: 'double', value };
}

/** All of them, one after the other, joined by `&&` or `||`. */
export function join(operator: '&&' | '||', operands: readonly Expression[]): Expression {
  const [first, ...rest] = operands;
  if (!first) return { kind: 'constant', type: 'bool', value: operator === '&&' };
  return rest.reduce((joined, operand) => call(operator, joined, operand), first);
}
