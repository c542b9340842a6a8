import type { Atom, Closure, Value } from '../values/atom.js';
import { foreign } from '../values/value.js';
import { addLeak, type LeakReason } from './findings.js';
import type { Machine, Site } from './machine.js';
import { anyProperty, classMethods } from './objects.js';

/** What has leaked in which round: once is enough. */
export type Leaked = Map<Atom, number>;

/**
 * Follows a value to where nobody sees what becomes of it: functions are called there with anything but a client, so
 * what they do is known; an object's properties can be read there, and its methods called.
 */
export function leak(machine: Machine, leaked: Leaked, value: Value, reason: LeakReason, site: Site): void {
  for (const atom of value) {
    if (atom.kind === 'client') {
      const what = atom.prefix === '' ? 'context' : atom.prefix.slice(0, -1);
      addLeak(machine, { root: atom.root, what, reason, verbs: [] }, site);
    } else if (atom.kind === 'method') leakMethod(machine, atom, reason, site);
    else if (leaked.get(atom) !== machine.heap.round()) {
      leaked.set(atom, machine.heap.round());
      leakParts(machine, atom, reason, site);
    }
  }
}

/** One that takes no kind does the same whoever calls it. */
function leakMethod(machine: Machine, atom: Extract<Atom, { kind: 'method' }>, reason: LeakReason, site: Site): void {
  if (atom.method.parameters.includes('kind')) {
    addLeak(machine, { root: atom.root, what: atom.name, reason, verbs: atom.method.verbs }, site);
  } else machine.call([atom], [], anyArguments, site);
}

const anyArguments = { listed: [], others: foreign };

function leakParts(machine: Machine, atom: Atom, reason: LeakReason, site: Site): void {
  switch (atom.kind) {
    case 'closure':
    case 'bound':
      leakResult(machine, machine.call([atom], foreign, anyArguments, site), reason, site);
      return;
    case 'object': {
      if (reason.kind !== 'shown') machine.heap.write(atom.others, foreign);
      machine.leak(anyProperty(machine, atom, site), reason, site);
      const methods: readonly Closure[] = classMethods(machine, atom.made);
      for (const method of methods)
        leakResult(machine, machine.call([method], [atom], anyArguments, site), reason, site);
      return;
    }
    case 'class':
      machine.leak([atom.statics], reason, site);
      leakResult(machine, machine.construct([atom], anyArguments, site), reason, site);
      return;
    case 'module':
      machine.leak(machine.outside.exports(atom.path), reason, site);
      return;
    default:
      return;
  }
}

function leakResult(machine: Machine, result: Value, reason: LeakReason, site: Site): void {
  machine.leak(result, reason, site);
}
