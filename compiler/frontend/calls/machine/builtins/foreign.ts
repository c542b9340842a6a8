import type { Arguments, Value } from '../../values/atom.js';
import { foreign, joined, nothing } from '../../values/value.js';
import { callForeign } from '../foreign-call.js';
import { argumentAt } from '../frames.js';
import type { Machine, Site } from '../machine.js';

/** Of an array, what its function returns gets nowhere but into the result. */
const visiting: ReadonlySet<string> = new Set(
  'map flatMap forEach filter find findLast findIndex findLastIndex some every sort toSorted'.split(' '),
);
const harmless: ReadonlySet<string> = new Set(['nothing', 'foreign', 'text', 'namespace', 'read', 'metadata', 'kind']);

/** A method of data, most often of an array of it. */
export function callForeignMethod(
  machine: Machine,
  receiver: Value,
  name: string,
  args: Arguments<Value>,
  site: Site,
): Value {
  if (name === 'reduce') return reduced(machine, receiver, args, site);
  if (!visiting.has(name)) return callForeign(machine, receiver, args, site);
  const callback = argumentAt(args, 0) ?? nothing;
  const self = argumentAt(args, 1) ?? nothing;
  const result = machine.call(callback, self, { listed: [foreign, foreign, foreign], others: undefined }, site);
  const isHarmless = result.every(({ kind }) => harmless.has(kind));
  if (!isHarmless && !isArray(machine, site)) machine.leak(result, { kind: 'given' }, site);
  if (name !== 'map' && name !== 'flatMap') return foreign;
  const elements = name === 'map' ? result : joined(result, machine.elements(result, site));
  return [machine.makeArray(elements, site, name)];
}

function isArray(machine: Machine, { receiver, frame }: Site): boolean {
  return receiver !== undefined && machine.outside.isArray({ path: frame.code.owner.path, range: receiver });
}

function reduced(machine: Machine, receiver: Value, args: Arguments<Value>, site: Site): Value {
  const total = machine.heap.object(site.frame, site.at, 'object').others;
  machine.heap.write(total, argumentAt(args, 1) ?? foreign);
  const listed = [machine.heap.read(total), foreign, foreign, receiver];
  const result = machine.call(argumentAt(args, 0) ?? nothing, nothing, { listed, others: undefined }, site);
  if (!isArray(machine, site)) machine.leak(joined(result, argumentAt(args, 1) ?? nothing), { kind: 'given' }, site);
  machine.heap.write(total, result);
  return machine.heap.read(total);
}
