import type { Atom, Value } from '../values/atom.js';
import { foreign, ofEach, unreached } from '../values/value.js';
import { call, callMethod } from './call.js';
import { construct } from './classes.js';
import { evaluate, namesOf } from './evaluate.js';
import { get } from './get.js';
import type { Heap } from './heap.js';
import { type Leaked, leak } from './leak.js';
import type { Machine, Outside, Site } from './machine.js';
import { anyProperty } from './objects.js';
import { assign, set } from './set.js';

export function newMachine(heap: Heap, outside: Outside): Machine {
  const leaked: Leaked = new Map();
  const machine: Machine = {
    heap,
    outside,
    findings: { calls: new Map(), leaks: new Map() },
    stack: [],
    evaluate: (expression, frame) => evaluate(machine, expression, frame),
    names: (name, frame) => (typeof name === 'string' ? [name] : namesOf(machine.evaluate(name, frame))),
    call: (callee, self, args, site) => call(machine, callee, self, args, site),
    callMethod: (receiver, names, args, site) => callMethod(machine, receiver, names, args, site),
    construct: (callee, args, site) => construct(machine, callee, args, site),
    get: (object, names, site) => get(machine, object, names, site),
    set: (object, names, value, site) => set(machine, object, names, value, site),
    assign: (target, value, site) => assign(machine, target, value, site),
    elements: (value, site) => ofEach(value, (atom) => elementsOf(machine, atom, site)),
    leak: (value, reason, site) => leak(machine, leaked, value, reason, site),
    makeArray(elements, { at, frame }, role) {
      const array = heap.array(frame, at, role);
      heap.write(array.others, elements);
      return array;
    },
  };
  return machine;
}

function elementsOf(machine: Machine, atom: Atom, site: Site): Value {
  if (atom.kind === 'nothing') return unreached;
  if (atom.kind !== 'object') return foreign;
  switch (atom.shape) {
    case 'array':
    case 'set':
    case 'generator':
      return anyProperty(machine, atom, site);
    case 'map': {
      const pair = machine.makeArray([], site, 'pair');
      machine.set([pair], ['0'], machine.heap.read(atom.spread), site);
      machine.set([pair], ['1'], machine.heap.read(atom.others), site);
      return [pair];
    }
    default:
      // Of an iterator written by hand nobody follows the steps.
      return foreign;
  }
}
