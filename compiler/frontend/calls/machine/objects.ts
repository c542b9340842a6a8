import type { ClassValue, Closure, ObjectValue, Property, Value } from '../values/atom.js';
import { joined, joinedAll, newCell, nothing, unreached } from '../values/value.js';
import type { Machine, Names, Site } from './machine.js';

/** Adds to what a property may be. */
export function addProperty(
  machine: Machine,
  object: ObjectValue,
  name: string,
  value: Value,
  definite: boolean,
): void {
  machine.heap.write(propertyOf(machine, object, name, definite).cell, value);
}

function propertyOf(machine: Machine, object: ObjectValue, name: string, definite: boolean): Property {
  const known = object.properties.get(name);
  if (known) return known;
  const property = { cell: newCell(), definite, getter: newCell(), setter: newCell() };
  object.properties.set(name, property);
  machine.heap.touch(object.names);
  return property;
}

export function addGetter(machine: Machine, object: ObjectValue, names: Names, getter: Value): void {
  for (const name of names ?? []) machine.heap.write(propertyOf(machine, object, name, true).getter, getter);
}

export function addSetter(machine: Machine, object: ObjectValue, names: Names, setter: Value): void {
  for (const name of names ?? []) machine.heap.write(propertyOf(machine, object, name, true).setter, setter);
}

/** What the object has under a name; undefined where it has nothing, nor its class. */
export function propertyValue(machine: Machine, object: ObjectValue, name: string, site: Site): Value | undefined {
  const { heap } = machine;
  const property = object.properties.get(name);
  const others = heap.read(object.others);
  if (property) {
    const own = joinedAll([heap.read(property.cell), throughGetter(machine, property, object, site), others]);
    return property.definite ? own : joinedAll([own, heap.read(object.spread), nothing]);
  }
  heap.read(object.names);
  const inherited = classMember(machine, object.made, name, [object], site);
  const found = joinedAll([others, heap.read(object.spread), inherited ?? unreached]);
  return found.length > 0 ? found : undefined;
}

function throughGetter(machine: Machine, { getter }: Property, object: ObjectValue, site: Site): Value {
  const closures = machine.heap.read(getter);
  return closures.length === 0 ? unreached : machine.call(closures, [object], noArguments, site);
}

/** A method, or what a getter gives, of a class or one that it extends. */
export function classMember(
  machine: Machine,
  made: ClassValue | undefined,
  name: string,
  self: Value,
  site: Site,
): Value | undefined {
  if (!made) return undefined;
  const method = made.methods.get(name);
  if (method) return [method];
  const getter = made.getters.get(name);
  if (getter) return machine.call([getter], self, noArguments, site);
  const found = machine.heap.read(made.base).map((base) => {
    return base.kind === 'class' ? classMember(machine, base, name, self, site) : undefined;
  });
  return found.some((value) => value !== undefined) ? joinedAll(found.map((value) => value ?? unreached)) : undefined;
}

const noArguments = { listed: [], others: undefined };

/** The names that the object has itself, with what they may be. */
export function allProperties(
  machine: Machine,
  object: ObjectValue,
  site: Site,
): readonly (readonly [string, Value])[] {
  machine.heap.read(object.names);
  return [...object.properties].map(([name, property]) => [
    name,
    joined(machine.heap.read(property.cell), throughGetter(machine, property, object, site)),
  ]);
}

/** All that may be found in it under any name of its own. */
export function anyProperty(machine: Machine, object: ObjectValue, site: Site): Value {
  const { heap } = machine;
  const listed = allProperties(machine, object, site).map(([, value]) => value);
  return joinedAll([...listed, heap.read(object.others), heap.read(object.spread)]);
}

/** What an instance may give under a name of its class: methods, and what its getters come to. */
export function anyClassMember(machine: Machine, object: ObjectValue, site: Site): Value {
  const getters = classGetters(machine, object.made);
  return joined(classMethods(machine, object.made), machine.call(getters, [object], noArguments, site));
}

function classGetters(machine: Machine, made: ClassValue | undefined): readonly Closure[] {
  if (!made) return [];
  const bases = machine.heap.read(made.base);
  return [
    ...made.getters.values(),
    ...bases.flatMap((base) => (base.kind === 'class' ? classGetters(machine, base) : [])),
  ];
}

/** Methods of the class and its bases: what an instance can be asked for. */
export function classMethods(machine: Machine, made: ClassValue | undefined): readonly Closure[] {
  if (!made) return [];
  const own = [...made.methods.values(), ...made.getters.values(), ...made.setters.values()];
  const bases = machine.heap.read(made.base);
  return [...own, ...bases.flatMap((base) => (base.kind === 'class' ? classMethods(machine, base) : []))];
}

/** The setter of that name, of the object itself or of its class. */
export function setterOf(machine: Machine, object: ObjectValue, name: string): Value {
  const own = object.properties.get(name);
  return joined(own ? machine.heap.read(own.setter) : unreached, classSetter(machine, object.made, name));
}

function classSetter(machine: Machine, made: ClassValue | undefined, name: string): Value {
  if (!made) return unreached;
  const own = made.setters.get(name);
  if (own) return [own];
  const bases = machine.heap.read(made.base);
  return joinedAll(bases.map((base) => (base.kind === 'class' ? classSetter(machine, base, name) : unreached)));
}
