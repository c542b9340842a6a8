import type { Specifier } from '../../syntax/tree.js';
import type { Expression, PropertyName, Target } from '../code/code.js';
import type { Activation, Arguments, ObjectValue, Value } from '../values/atom.js';
import type { Findings, LeakReason } from './findings.js';
import type { Heap } from './heap.js';
import type { CodePlace, Site, StackEntry } from './site.js';

export type { CodePlace, Site, StackEntry } from './site.js';

/** A name, or several that it may be; undefined where nobody knows. */
export type Names = readonly string[] | undefined;

/**
 * Runs code on what values may be. The files of this folder need each other in a circle, as the language does: this is
 * the door between them.
 */
export interface Machine {
  readonly heap: Heap;
  readonly findings: Findings;
  readonly outside: Outside;
  /** The chain of functions at work, the handler first. */
  readonly stack: StackEntry[];
  readonly evaluate: (expression: Expression, frame: Activation) => Value;
  readonly names: (name: PropertyName, frame: Activation) => Names;
  readonly call: (callee: Value, self: Value, args: Arguments<Value>, site: Site) => Value;
  /** Calls what the receiver has under that name. */
  readonly callMethod: (receiver: Value, names: Names, args: Arguments<Value>, site: Site) => Value;
  readonly construct: (callee: Value, args: Arguments<Value>, site: Site) => Value;
  readonly get: (object: Value, names: Names, site: Site) => Value;
  readonly set: (object: Value, names: Names, value: Value, site: Site) => void;
  readonly assign: (target: Target, value: Value, site: Site) => void;
  /** What a loop over it gives. */
  readonly elements: (value: Value, site: Site) => Value;
  /** The value gets to where nobody sees what becomes of it. */
  readonly leak: (value: Value, reason: LeakReason, site: Site) => void;
  readonly makeArray: (elements: Value, site: Site, role: string) => ObjectValue;
}

/** What the machine asks about the rest of the project. */
export interface Outside {
  /** What a module of the project exports, or the name stands for in a package. */
  readonly imported: (path: string, specifier: Specifier, name: string) => Value;
  readonly exported: (path: string, name: string) => Value;
  /** All that a module of the project exports. */
  readonly exports: (path: string) => Value;
  /** Whether TypeScript says that the expression is an array. */
  readonly isArray: (place: CodePlace) => boolean;
}
