import type { Arguments, Atom, Value } from '../../values/atom.js';
import { nothing, unreached } from '../../values/value.js';
import { argumentAt } from '../frames.js';
import type { Machine, Site } from '../machine.js';

/** `call`, `apply` and `bind` of a function; undefined for anything else. */
export function callFunctionMethod(
  machine: Machine,
  atom: Atom,
  name: string,
  args: Arguments<Value>,
  site: Site,
): Value | undefined {
  if (name === 'call' || name === 'bind') {
    const self = argumentAt(args, 0) ?? nothing;
    const rest = { listed: args.listed.slice(1), others: args.others };
    if (name === 'call') return machine.call([atom], self, rest, site);
    // Of unknown number: nobody could say which parameter comes next.
    return rest.others ? undefined : [machine.heap.bound([atom], self, rest.listed)];
  }
  if (name !== 'apply') return undefined;
  const list = argumentAt(args, 1) ?? nothing;
  return machine.call([atom], argumentAt(args, 0) ?? nothing, spreadList(machine, list, site), site);
}

function spreadList(machine: Machine, list: Value, site: Site): Arguments<Value> {
  const [array] = list;
  if (list.length === 1 && array?.kind === 'object' && array.shape === 'array') {
    machine.heap.read(array.names);
    const listed = [...array.properties.values()].map(({ cell }) => machine.heap.read(cell));
    const others = machine.heap.read(array.others);
    return others.length === 0 ? { listed, others: undefined } : { listed: [], others: machine.elements(list, site) };
  }
  return { listed: [], others: list.length === 0 ? unreached : machine.elements(list, site) };
}
