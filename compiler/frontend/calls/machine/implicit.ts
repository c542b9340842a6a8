import type { ObjectValue, Value } from '../values/atom.js';
import { foreign, foreignAtom } from '../values/value.js';
import type { Machine, Names, Site } from './machine.js';

/** What the language itself calls: in templates, in JSON, by await. Names that are computed may be any of its symbols. */
const implicit: ReadonlySet<string> = new Set(['toString', 'valueOf', 'toJSON', 'toLocaleString', 'then']);

export function isImplicit(names: Names, kind: string): boolean {
  return kind === 'get' || names === undefined || names.some((name) => implicit.has(name));
}

/** Runs what may be called without a call to see, with the object as `this`. */
export function runImplicit(
  machine: Machine,
  object: ObjectValue,
  names: Names,
  kind: string,
  value: Value,
  site: Site,
): void {
  if (!isImplicit(names, kind)) return;
  const result = machine.call(value, [object], { listed: [], others: foreign }, site);
  // What a getter gives is followed where it is read.
  if (kind !== 'get' && !result.every((atom) => atom === foreignAtom)) machine.leak(result, { kind: 'kept' }, site);
}
