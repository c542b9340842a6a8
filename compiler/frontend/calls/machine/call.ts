import type { Arguments, Atom, Value } from '../values/atom.js';
import { joined, joinedAll, nothing, ofEach, unreached } from '../values/value.js';
import { callArrayMethod } from './builtins/array.js';
import { callCollectionMethod } from './builtins/collection.js';
import { callForeignMethod } from './builtins/foreign.js';
import { callFunctionMethod } from './builtins/function.js';
import { callGlobal } from './builtins/global.js';
import { callPromiseMethod, isPromiseMethod } from './builtins/promise.js';
import { callClient } from './client-call.js';
import { callForeign } from './foreign-call.js';
import type { Machine, Names, Site } from './machine.js';
import { propertyValue } from './objects.js';
import { runClosure } from './run.js';

export function call(machine: Machine, callee: Value, self: Value, args: Arguments<Value>, site: Site): Value {
  return ofEach(callee, (atom) => callAtom(machine, atom, self, args, site));
}

function callAtom(machine: Machine, atom: Atom, self: Value, args: Arguments<Value>, site: Site): Value {
  switch (atom.kind) {
    case 'closure':
      return runClosure(machine, atom, self, args, site);
    case 'method':
      return callClient(machine, atom, args, site);
    case 'bound': {
      const listed = [...atom.arguments, ...args.listed];
      return machine.call(atom.callee, atom.self, { listed, others: args.others }, site);
    }
    case 'global':
      return callGlobal(machine, atom.name, args, site);
    case 'foreign':
      return callForeign(machine, self, args, site);
    default:
      // It is no function: at run time this throws, or an optional call gives undefined.
      return nothing;
  }
}

export function callMethod(machine: Machine, receiver: Value, names: Names, args: Arguments<Value>, site: Site): Value {
  return ofEach(receiver, (atom) => methodOf(machine, atom, names, args, site));
}

function methodOf(machine: Machine, atom: Atom, names: Names, args: Arguments<Value>, site: Site): Value {
  if (names === undefined) {
    const found = machine.get([atom], undefined, site);
    // It may be a method of its own that an array, a Map or the like has, such as that of Symbol.iterator.
    if (atom.kind === 'object' && isElement(atom.shape)) callForeign(machine, [atom], args, site);
    const result = machine.call(found, atom.kind === 'client' ? unreached : [atom], args, site);
    // It may be `valueOf`, which every object has.
    return atom.kind === 'object' ? joined(result, [atom]) : result;
  }
  const [only] = names;
  if (only !== undefined && names.length === 1) return namedMethod(machine, atom, only, args, site);
  return joinedAll(names.map((name) => namedMethod(machine, atom, name, args, site)));
}

function namedMethod(machine: Machine, atom: Atom, name: string, args: Arguments<Value>, site: Site): Value {
  if (atom.kind === 'object') {
    const own = propertyValue(machine, atom, name, site);
    if (own && !isElement(atom.shape)) return machine.call(own, [atom], args, site);
    const builtin =
      callArrayMethod(machine, atom, name, args, site) ?? callCollectionMethod(machine, atom, name, args, site);
    if (builtin) return builtin;
  }
  if (isPromiseMethod(name) && !(atom.kind === 'client' && atom.type.members.has(name))) {
    return callPromiseMethod(machine, atom, name, args, site);
  }
  switch (atom.kind) {
    case 'nothing':
      return nothing;
    case 'closure':
    case 'method':
    case 'bound':
    case 'class': {
      const through = callFunctionMethod(machine, atom, name, args, site);
      return through ?? machine.call(machine.get([atom], [name], site), [atom], args, site);
    }
    case 'foreign':
    case 'text':
    case 'namespace':
    case 'read':
    case 'metadata':
    case 'kind':
      return callForeignMethod(machine, [atom], name, args, site);
    case 'object':
      // What every object has, such as hasOwnProperty, gets the object as `this`.
      return callForeign(machine, [atom], args, site);
    case 'client':
    case 'global':
      // Its methods don't use `this`.
      return machine.call(machine.get([atom], [name], site), unreached, args, site);
    default:
      return machine.call(machine.get([atom], [name], site), [atom], args, site);
  }
}

/** Its unnamed properties are elements, not methods. */
function isElement(shape: string): boolean {
  return shape !== 'object' && shape !== 'instance';
}
