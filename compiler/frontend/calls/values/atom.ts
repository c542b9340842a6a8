import type { KindReference } from '../../../model/kind.js';
import type { ClassCode, FunctionCode, Variable } from '../code/code.js';
import type { ClientMember, ClientMethod, ClientType, ParameterRole } from './client-type.js';

/** One of the things that a value may be. Two that are the same are one object; `id` tells them apart. */
export type Atom =
  | Nothing
  | Foreign
  | Text
  | PlaceText
  | Client
  | Method
  | KindValue
  | Closure
  | ObjectValue
  | ClassValue
  | Bound
  | ReadObject
  | Metadata
  | Global
  | ModuleObject;

interface Base {
  readonly id: number;
}

/** undefined, null, a number: it can't be called and holds nothing. */
export interface Nothing extends Base {
  readonly kind: 'nothing';
}

/** Anything that has not got the client: what code outside the project made, and data. */
export interface Foreign extends Base {
  readonly kind: 'foreign';
}

export interface Text extends Base {
  readonly kind: 'text';
  readonly value: string;
}

/** The namespace of an object that is watched, or was found where the project watches. */
export interface PlaceText extends Base {
  readonly kind: 'namespace';
}

/** A context, client or reader, as one handler was given it. */
export interface Client extends Base {
  readonly kind: 'client';
  readonly type: ClientType;
  readonly root: Root;
  /** What stands before the names of its methods, such as `cached.`. */
  readonly prefix: string;
}

export interface Method extends Base {
  readonly kind: 'method';
  readonly method: ClientMethod;
  readonly root: Root;
  readonly name: string;
}

export interface KindValue extends Base {
  readonly kind: 'kind';
  readonly reference: KindReference;
}

export interface Closure extends Base {
  readonly kind: 'closure';
  readonly code: FunctionCode;
  /** Where the variables around it are; undefined for a module's own code. */
  readonly around: Activation | undefined;
  readonly activations: Map<string, Activation>;
  /** Of a method: whose `super` it has. */
  readonly home: ClassValue | undefined;
}

export interface ObjectValue extends Base {
  readonly kind: 'object';
  readonly shape: 'object' | 'array' | 'map' | 'set' | 'generator' | 'instance';
  readonly properties: Map<string, Property>;
  /** Properties of names, and elements of places, that nobody knows. */
  readonly others: Cell;
  /** What a spread brought along, where no property was written after it. */
  readonly spread: Cell;
  /** Grows with the properties; read by whoever looks at all of them. */
  readonly names: Cell;
  readonly made: ClassValue | undefined;
}

export interface Property {
  readonly cell: Cell;
  /** Written in the literal, after all spreads. */
  readonly definite: boolean;
  readonly getter: Cell;
  readonly setter: Cell;
}

export interface ClassValue extends Base {
  readonly kind: 'class';
  readonly code: ClassCode;
  readonly around: Activation;
  readonly base: Cell;
  /** Its static properties, those of its bases not among them. */
  readonly statics: ObjectValue;
  /** Methods, and accessors, by name. */
  readonly methods: ReadonlyMap<string, Closure>;
  readonly getters: ReadonlyMap<string, Closure>;
  readonly setters: ReadonlyMap<string, Closure>;
}

/** What `bind` makes of a function. */
export interface Bound extends Base {
  readonly kind: 'bound';
  readonly callee: Value;
  readonly self: Value;
  readonly arguments: readonly Value[];
}

/** An object as the API server returned it. */
export interface ReadObject extends Base {
  readonly kind: 'read';
  readonly namespace: Value;
}

export interface Metadata extends Base {
  readonly kind: 'metadata';
  readonly namespace: Value;
}

/** Such as `Promise` or `Object.entries`. */
export interface Global extends Base {
  readonly kind: 'global';
  readonly name: string;
}

/** `import * as`. */
export interface ModuleObject extends Base {
  readonly kind: 'module';
  readonly path: string;
}

/** What a value may be; empty while nothing is known yet, and where code never gets. Sorted by id. */
export type Value = readonly Atom[];

/** A place that keeps a value, which only grows. */
export interface Cell {
  value: Value;
  /** The round in which somebody last looked. */
  read: number;
}

/** A function at work, for all calls that give it the same. */
export interface Activation extends Base {
  readonly code: FunctionCode;
  readonly around: Activation | undefined;
  readonly root: Root;
  readonly closure: Closure | undefined;
  readonly variables: Map<Variable, Cell>;
  readonly self: Cell;
  readonly arguments: Arguments<Cell>;
  readonly result: Cell;
  /** What it yields. */
  readonly yields: Cell;
  /** What it made, by the expression that makes it and by role where it makes several things. */
  readonly made: Map<unknown, Map<string, ObjectValue | ClassValue | Closure>>;
  /** The round in which it last ran. */
  round: number;
  running: boolean;
}

/** Those of known place, and what may stand at any other. */
export interface Arguments<Item> {
  readonly listed: readonly Item[];
  readonly others: Item | undefined;
}

/** What is analysed at a time: a handler, or what modules do when they are loaded. */
export interface Root {
  readonly id: number;
  readonly kind: 'handler' | 'module';
}

export type { ClientMember, ClientMethod, ClientType, ParameterRole };
