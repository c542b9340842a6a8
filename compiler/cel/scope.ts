import { textOf, typeAt } from './path.js';
import type { CelType } from './type.js';
import { anySize, fixed, type Size, type Value } from './value.js';
import type { Variables } from './variables.js';

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
  /** Whether the length was asked of something that is made, of which a server knows none. */
  unknownLength: boolean;
}

export interface Problem {
  readonly text: string;
  readonly start: number;
  readonly near?: string;
}

/** The variables that an expression sees. */
export interface Scope {
  readonly context: Context;
  readonly variables: Variables<Value>;
  /** Whether a list may hold values of several types. */
  readonly mixed?: boolean;
}

export function withVariable(scope: Scope, name: string, value: Value): Scope {
  return { ...scope, variables: { name, value, around: scope.variables } };
}

/** The length of a value, as the server's estimate looks it up: computed, declared, scalar, else unknown. */
export function sizeOf(value: Value, context: Context): Size {
  const { size, type, path } = value;
  const { self, unbounded } = context;
  const declared = path && typeAt(path, self);
  if (path && declared?.missing && (size === undefined || size.most === declared.most)) {
    unbounded.set(textOf(path), declared.missing);
  }
  const known = size ?? declaredSize(declared) ?? (isScalar(type) ? fixed(1) : undefined);
  return known ?? unknownSize(context);
}

export function unknownSize(context: Context): Size {
  context.unknownLength = true;
  return anySize;
}

export function declaredSize(declared: CelType | undefined): Size | undefined {
  return declared && { least: 0, most: declared.most };
}

const scalars: ReadonlySet<string> = new Set(['bool', 'int', 'uint', 'double', 'timestamp', 'duration']);

export function isScalar(type: CelType): boolean {
  return type.kind === 'optional' ? isScalar(type.value) : scalars.has(type.kind);
}
