import type { Atom, ClassValue, Client, KindValue, ObjectValue, Value } from '../values/atom.js';
import { foreign, joined, joinedAll, nothing, ofEach, unreached } from '../values/value.js';
import { isArrayMethod } from './builtins/array.js';
import type { Machine, Names, Site } from './machine.js';
import { anyClassMember, anyProperty, classMember, classMethods, propertyValue } from './objects.js';

/** What a property may be. */
export function get(machine: Machine, object: Value, names: Names, site: Site): Value {
  return ofEach(object, (atom) => getOf(machine, atom, names, site));
}

function getOf(machine: Machine, atom: Atom, names: Names, site: Site): Value {
  const [only] = names ?? [];
  if (only !== undefined && names?.length === 1) return getNamed(machine, atom, only, site);
  if (names !== undefined) return joinedAll(names.map((name) => getNamed(machine, atom, name, site)));
  switch (atom.kind) {
    case 'nothing':
      return nothing;
    case 'client':
      machine.leak([atom], { kind: 'computed' }, site);
      return foreign;
    case 'object':
      // Its `constructor` too.
      return joinedAll([
        anyProperty(machine, atom, site),
        anyClassMember(machine, atom, site),
        atom.made ? [atom.made] : unreached,
        nothing,
      ]);
    case 'class':
      return joined(anyProperty(machine, atom.statics, site), classMethods(machine, atom));
    case 'module':
      return machine.outside.exports(atom.path);
    default:
      return foreign;
  }
}

function getNamed(machine: Machine, atom: Atom, name: string, site: Site): Value {
  switch (atom.kind) {
    case 'nothing':
      return nothing;
    case 'client':
      return clientMember(machine, atom, name, site);
    case 'object':
      return objectProperty(machine, atom, name, site);
    case 'class':
      return staticProperty(machine, atom, name, site);
    case 'read':
      return name === 'metadata' ? [machine.heap.metadata(atom.namespace)] : foreign;
    case 'metadata':
      return name === 'namespace' ? atom.namespace : foreign;
    case 'kind':
      return kindProperty(machine, atom, name);
    case 'global':
      return [machine.heap.global(atom.name === 'globalThis' ? name : `${atom.name}.${name}`)];
    case 'module':
      return machine.outside.exported(atom.path, name);
    default:
      return foreign;
  }
}

/** Anything but what its type declares, such as `constructor` or `valueOf`, might lead to the client itself. */
function clientMember(machine: Machine, client: Client, name: string, site: Site): Value {
  const member = client.type.members.get(name);
  if (member === undefined) {
    machine.leak([client], { kind: 'computed' }, site);
    return foreign;
  }
  if (member.kind === 'plain') return foreign;
  if (member.kind === 'client') return [machine.heap.client(member.type, client.root, `${client.prefix}${name}.`)];
  return [machine.heap.method(client, name, member.method)];
}

const ofEveryObject: ReadonlySet<string> = new Set(
  'constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf'.split(' '),
);

function objectProperty(machine: Machine, object: ObjectValue, name: string, site: Site): Value {
  if (isBuiltInShape(object) && !/^\d+$/.test(name)) return isArrayMethod(name) ? foreign : builtInProperty(object);
  const found = propertyValue(machine, object, name, site);
  if (found) return found;
  if (name === 'constructor' && object.made) return [object.made];
  return ofEveryObject.has(name) ? foreign : nothing;
}

function isBuiltInShape({ shape }: ObjectValue): boolean {
  return shape !== 'object' && shape !== 'instance';
}

/** `length` and `size`, or a method that is not called at once: who calls it gives it the object as `this`. */
function builtInProperty(_object: ObjectValue): Value {
  return foreign;
}

function staticProperty(machine: Machine, made: ClassValue, name: string, site: Site): Value {
  const own = propertyValue(machine, made.statics, name, site);
  if (own) return own;
  const bases = machine.heap.read(made.base).map((base) => {
    return base.kind === 'class' ? staticProperty(machine, base, name, site) : unreached;
  });
  const found = joinedAll(bases);
  if (found.length > 0) return found;
  return name === 'prototype' ? joined(foreign, classMember(machine, made, name, foreign, site) ?? foreign) : foreign;
}

function kindProperty(machine: Machine, { reference }: KindValue, name: string): Value {
  const { group, version, kind, plural, scope } = reference;
  const known: Readonly<Record<string, string | undefined>> = { group, version, kind, plural, scope };
  const text = Object.hasOwn(known, name) ? known[name] : undefined;
  return text === undefined ? foreign : machine.heap.text(text);
}
