import type { Arguments, Atom, Value } from '../../values/atom.js';
import { foreign, joined, joinedAll, nothing } from '../../values/value.js';
import { argumentAt } from '../frames.js';
import type { Machine, Site } from '../machine.js';

export function isPromiseMethod(name: string): boolean {
  return name === 'then' || name === 'catch' || name === 'finally';
}

/** A promise counts as what it brings. */
export function callPromiseMethod(
  machine: Machine,
  atom: Atom,
  name: string,
  args: Arguments<Value>,
  site: Site,
): Value {
  const [first = nothing, second = nothing] = [argumentAt(args, 0), argumentAt(args, 1)];
  const run = (callback: Value, value: Value) =>
    machine.call(callback, nothing, { listed: [value], others: undefined }, site);
  if (name === 'then') return joinedAll([run(first, [atom]), run(second, foreign)]);
  if (name === 'catch') return joined([atom], run(first, foreign));
  machine.call(first, nothing, { listed: [], others: undefined }, site);
  return [atom];
}

/** Promise's own functions; undefined for others. */
export function callPromise(machine: Machine, name: string, args: Arguments<Value>, site: Site): Value | undefined {
  const given = argumentAt(args, 0) ?? nothing;
  switch (name) {
    case 'Promise.all':
    case 'Promise.resolve':
      return given;
    case 'Promise.race':
    case 'Promise.any':
      return machine.elements(given, site);
    case 'Promise.allSettled': {
      const settled = machine.heap.object(site.frame, site.at, 'object');
      machine.heap.write(settled.others, joined(machine.elements(given, site), foreign));
      return [machine.makeArray([settled], site, name)];
    }
    default:
      return undefined;
  }
}
