import type { Arguments, Value } from '../values/atom.js';
import { foreign } from '../values/value.js';
import { anyArgument } from './frames.js';
import type { Machine, Site } from './machine.js';

/** Code that nobody sees: it may do anything with what it gets. */
export function callForeign(machine: Machine, self: Value, args: Arguments<Value>, site: Site): Value {
  machine.leak(self, { kind: 'given' }, site);
  machine.leak(anyArgument(args), { kind: 'given' }, site);
  return foreign;
}
