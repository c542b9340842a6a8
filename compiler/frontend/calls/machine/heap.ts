import type { KindReference } from '../../../model/kind.js';
import type { FunctionCode } from '../code/code.js';
import type {
  Activation,
  Arguments,
  Atom,
  Bound,
  Cell,
  ClassValue,
  Client,
  ClientType,
  Closure,
  Global,
  KindValue,
  Metadata,
  Method,
  ModuleObject,
  ObjectValue,
  PlaceText,
  ReadObject,
  Root,
  Text,
  Value,
} from '../values/atom.js';
import { firstFreeId, joined, newCell, valueKey } from '../values/value.js';

/** All cells and atoms of one analysis. A round that reads a cell before it is written is not the last one. */
export interface Heap {
  readonly read: (cell: Cell) => Value;
  readonly write: (cell: Cell, value: Value) => void;
  /** Something grew that a cell stands for. */
  readonly touch: (cell: Cell) => void;
  readonly round: () => number;
  readonly nextRound: () => void;
  /** Whether something grew after somebody had looked. */
  readonly isStale: () => boolean;
  readonly text: (value: string) => Value;
  readonly place: Value;
  readonly kind: (reference: KindReference) => KindValue;
  readonly client: (type: ClientType, root: Root, prefix: string) => Client;
  readonly method: (client: Client, name: string, method: Method['method']) => Method;
  readonly readObject: (namespace: Value) => ReadObject;
  readonly metadata: (namespace: Value) => Metadata;
  readonly global: (name: string) => Global;
  readonly module: (path: string) => ModuleObject;
  readonly bound: (callee: Value, self: Value, args: readonly Value[]) => Bound;
  readonly closure: (frame: Activation, key: unknown, code: FunctionCode, home: ClassValue | undefined) => Closure;
  readonly object: (frame: Activation, key: unknown, shape: ObjectValue['shape'], made?: ClassValue) => ObjectValue;
  /** One of several that an expression makes. */
  readonly array: (frame: Activation, key: unknown, role: string) => ObjectValue;
  readonly class: (frame: Activation, key: unknown, make: (id: number) => ClassValue) => ClassValue;
  readonly activation: (parts: ActivationParts) => Activation;
  /** How many were made. */
  readonly activations: () => number;
  /** Of them, of one function for one root. */
  readonly activationsOf: (code: FunctionCode, root: Root) => number;
}

export interface ActivationParts {
  readonly code: FunctionCode;
  readonly around: Activation | undefined;
  readonly root: Root;
  readonly closure: Closure | undefined;
  readonly arguments: Arguments<Cell>;
}

export function newHeap(): Heap {
  let round = 1;
  let stale = false;
  let id = firstFreeId;
  let activations = 0;
  const counted = new Map<FunctionCode, Map<Root, number>>();
  const known = new Map<string, Atom>();

  function interned<Kind extends Atom>(key: string, make: (id: number) => Kind): Kind {
    const before = known.get(key);
    // Keys begin with the atom's kind, so what is known under one is of that kind.
    if (before) return before as Kind;
    const made = make(id++);
    known.set(key, made);
    return made;
  }

  function made<Kind extends ObjectValue | ClassValue | Closure>(
    frame: Activation,
    key: unknown,
    role: string,
    make: (id: number) => Kind,
  ): Kind {
    let roles = frame.made.get(key);
    if (!roles) {
      roles = new Map();
      frame.made.set(key, roles);
    }
    const before = roles.get(role);
    // One key and role always make the same kind of thing.
    if (before) return before as Kind;
    const created = make(id++);
    roles.set(role, created);
    return created;
  }

  return {
    read(cell) {
      cell.read = round;
      return cell.value;
    },
    write(cell, value) {
      const after = joined(cell.value, value);
      if (after === cell.value) return;
      cell.value = after;
      if (cell.read === round) stale = true;
    },
    touch(cell) {
      if (cell.read === round) stale = true;
    },
    round: () => round,
    nextRound() {
      round++;
      stale = false;
    },
    isStale: () => stale,
    text: (value) => [interned(`text ${value}`, (id): Text => ({ id, kind: 'text', value }))],
    place: [interned('namespace', (id): PlaceText => ({ id, kind: 'namespace' }))],
    kind: (reference) => interned(kindKey(reference), (id): KindValue => ({ id, kind: 'kind', reference })),
    client: (type, root, prefix) =>
      interned(`client ${root.id} ${prefix}`, (id): Client => ({ id, kind: 'client', type, root, prefix })),
    method: ({ root, prefix }, name, method) =>
      interned(
        `method ${root.id} ${prefix}${name}`,
        (id): Method => ({ id, kind: 'method', method, root, name: `${prefix}${name}` }),
      ),
    readObject: (namespace) =>
      interned(`read ${valueKey(namespace)}`, (id): ReadObject => ({ id, kind: 'read', namespace })),
    metadata: (namespace) =>
      interned(`metadata ${valueKey(namespace)}`, (id): Metadata => ({ id, kind: 'metadata', namespace })),
    global: (name) => interned(`global ${name}`, (id): Global => ({ id, kind: 'global', name })),
    module: (path) => interned(`module ${path}`, (id): ModuleObject => ({ id, kind: 'module', path })),
    bound: (callee, self, args) =>
      interned(
        `bound ${[callee, self, ...args].map(valueKey).join()}`,
        (id): Bound => ({ id, kind: 'bound', callee, self, arguments: args }),
      ),
    closure: (frame, key, code, home) =>
      made(frame, key, `closure ${home?.id ?? ''}`, (id): Closure => {
        return { id, kind: 'closure', code, around: frame, activations: new Map(), home };
      }),
    object: (frame, key, shape, of) =>
      made(frame, key, `${shape} ${of?.id ?? ''}`, (id): ObjectValue => emptyObject(id, shape, of)),
    array: (frame, key, role) => made(frame, key, `array ${role}`, (id) => emptyObject(id, 'array', undefined)),
    class: (frame, key, make) => made(frame, key, 'class', make),
    activation(parts) {
      activations++;
      const ofCode = counted.get(parts.code) ?? new Map<Root, number>();
      counted.set(parts.code, ofCode.set(parts.root, (ofCode.get(parts.root) ?? 0) + 1));
      return emptyActivation(id++, parts);
    },
    activations: () => activations,
    activationsOf: (code, root) => counted.get(code)?.get(root) ?? 0,
  };
}

function kindKey({ group, version, kind, module }: KindReference): string {
  return `kind ${group}/${version} ${kind} ${module ?? ''}`;
}

function emptyObject(id: number, shape: ObjectValue['shape'], made: ClassValue | undefined): ObjectValue {
  return {
    id,
    kind: 'object',
    shape,
    properties: new Map(),
    others: newCell(),
    spread: newCell(),
    names: newCell(),
    made,
  };
}

function emptyActivation(id: number, parts: ActivationParts): Activation {
  return {
    id,
    ...parts,
    variables: new Map(),
    self: newCell(),
    result: newCell(),
    yields: newCell(),
    made: new Map(),
    round: 0,
    running: false,
  };
}
