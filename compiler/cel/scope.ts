import type { CelType } from './type.js';
import { anySize, fixed, type Size, type Value } from './value.js';

/** What one expression is checked in, and what the check gathers. */
export interface Context {
  readonly self: CelType;
  /** The minor version whose environment compiles the expression. */
  readonly minor: number;
  readonly problems: Problem[];
  /** Lengths that no keyword bounds and that the cost was multiplied by: path -> keyword. */
  readonly unbounded: Map<string, string>;
  /** Whether `oldSelf` is read. */
  oldSelfUsed: boolean;
}

export interface Problem {
  readonly text: string;
  readonly start: number;
  readonly near?: string;
}

/** The variables that an expression sees. */
export interface Scope {
  readonly context: Context;
  readonly variables: ReadonlyMap<string, Value>;
  /** Whether a list may hold values of several types. */
  readonly mixed?: boolean;
}

export function withVariables(scope: Scope, variables: readonly (readonly [string, Value])[]): Scope {
  return { ...scope, variables: new Map([...scope.variables, ...variables]) };
}

/** The length of a value, as the server's estimate looks it up: computed, declared, scalar, else unknown. */
export function sizeOf(value: Value, { unbounded }: Context): Size {
  const { size, declared, type, path } = value;
  if (size) return size;
  if (declared && declared !== 'lost') {
    if (declared.missing && path !== undefined) unbounded.set(path, declared.missing);
    return { least: 0, most: declared.most };
  }
  return isScalar(type) ? fixed(1) : anySize;
}

const scalars: ReadonlySet<string> = new Set(['bool', 'int', 'uint', 'double', 'timestamp', 'duration']);

function isScalar(type: CelType): boolean {
  return type.kind === 'optional' ? isScalar(type.value) : scalars.has(type.kind);
}

/** An element read from a declared list or map. Without a path the server looks at its root type, and so must kext. */
export function elementOf(
  range: Value,
  part: 'items' | 'values' | 'keys',
  { self }: Context,
): Pick<Value, 'declared' | 'path'> {
  const { declared, path } = range;
  if (!declared) return { declared: self };
  if (declared === 'lost') return { declared };
  const found = childOf(declared, part);
  const at = `${path ?? ''}${part === 'items' ? '[]' : part === 'values' ? '{}' : ''}`;
  return { declared: found ?? 'lost', ...(path !== undefined && { path: at }) };
}

function childOf(type: CelType, part: 'items' | 'values' | 'keys'): CelType | undefined {
  if (type.kind === 'list') return part === 'keys' ? undefined : type.items;
  if (type.kind === 'map') return part === 'keys' ? type.key : type.values;
  return undefined;
}

export function fieldOf(operand: Value, field: string, { self }: Context): Pick<Value, 'declared' | 'path'> {
  const { declared, path } = operand;
  if (!declared) return { declared: self };
  const found = declared !== 'lost' && declared.kind === 'object' ? declared.fields.get(field) : undefined;
  return { declared: found ?? 'lost', ...(path !== undefined && { path: `${path}.${field}` }) };
}
