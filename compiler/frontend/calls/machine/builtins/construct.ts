import type { Arguments, Value } from '../../values/atom.js';
import { foreign, joined, nothing } from '../../values/value.js';
import { callForeign } from '../foreign-call.js';
import { argumentAt } from '../frames.js';
import type { Machine, Site } from '../machine.js';

/** `new` of what JavaScript has: collections are followed, anything else gets what it is given. */
export function constructGlobal(machine: Machine, name: string, args: Arguments<Value>, site: Site): Value {
  const { heap } = machine;
  const given = argumentAt(args, 0) ?? nothing;
  if (name === 'Map' || name === 'WeakMap') {
    const map = heap.object(site.frame, site.at, 'map');
    const pairs = machine.elements(given, site);
    heap.write(map.spread, machine.get(pairs, ['0'], site));
    heap.write(map.others, machine.get(pairs, ['1'], site));
    return [map];
  }
  if (name === 'Set' || name === 'WeakSet') {
    const set = heap.object(site.frame, site.at, 'set');
    heap.write(set.others, machine.elements(given, site));
    return [set];
  }
  if (name === 'Array') return [machine.makeArray(joined(given, args.others ?? nothing), site, name)];
  if (name !== 'Promise') return callForeign(machine, nothing, args, site);
  // What it is resolved with goes through functions that nobody follows: a client would be an error there.
  machine.call(given, nothing, { listed: [foreign, foreign], others: undefined }, site);
  return foreign;
}
