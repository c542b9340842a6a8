import type { Arguments, ObjectValue, Value } from '../../values/atom.js';
import { foreign, joined, joinedAll, nothing } from '../../values/value.js';
import { anyArgument, argumentAt } from '../frames.js';
import type { Machine, Site } from '../machine.js';
import { allProperties } from '../objects.js';

/** Call their function for each element. */
const visiting = words('map flatMap forEach filter find findLast findIndex findLastIndex some every sort toSorted');
/** Give the same elements, in another order or fewer of them. */
const selecting = words('filter slice toSorted toReversed flat concat toSpliced with splice values');
/** Change the array itself, so that no element stays at its place. */
const moving = words('sort reverse shift unshift splice copyWithin fill');
/** Give an element. */
const picking = words('find findLast at pop shift');
/** Give numbers, texts and truth. */
const telling = words('findIndex findLastIndex some every includes indexOf lastIndexOf join push unshift toString');
const adding = words('push unshift splice fill concat with toSpliced');

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

const all = [visiting, selecting, moving, picking, telling, adding, words('reduce reduceRight entries keys')];

export function isArrayMethod(name: string): boolean {
  return all.some((names) => names.has(name));
}

/** Undefined where it is no array, or has no such method. */
export function callArrayMethod(
  machine: Machine,
  array: ObjectValue,
  name: string,
  args: Arguments<Value>,
  site: Site,
): Value | undefined {
  if (array.shape !== 'array' || !isArrayMethod(name)) return undefined;
  const { heap } = machine;
  const elements = machine.elements([array], site);
  if (name === 'reduce' || name === 'reduceRight') return reduced(machine, elements, args, site);
  const results = visiting.has(name)
    ? visit(machine, array, args, site, name.endsWith('ort') || name === 'toSorted')
    : [];
  if (moving.has(name)) heap.write(array.others, elements);
  const added = adding.has(name) ? addedBy(machine, name, args, site) : [];
  if (name === 'push' || name === 'unshift' || name === 'splice' || name === 'fill') heap.write(array.others, added);
  if (name === 'map') return [machine.makeArray(joinedAll(results), site, name)];
  if (name === 'flatMap') return [machine.makeArray(flat(machine, joinedAll(results), site), site, name)];
  if (name === 'flat') return [machine.makeArray(joined(elements, flat(machine, elements, site)), site, name)];
  if (selecting.has(name)) return [machine.makeArray(joined(elements, added), site, name)];
  if (name === 'entries')
    return [machine.makeArray([machine.makeArray(joined(elements, foreign), site, 'pair')], site, name)];
  if (picking.has(name)) return joined(elements, nothing);
  if (name === 'sort' || name === 'reverse' || name === 'copyWithin' || name === 'fill') return [array];
  return foreign;
}

/** Each listed element by itself, so that what belongs together stays together. */
function visit(
  machine: Machine,
  array: ObjectValue,
  args: Arguments<Value>,
  site: Site,
  compares: boolean,
): readonly Value[] {
  const callback = argumentAt(args, 0) ?? nothing;
  const self = argumentAt(args, 1) ?? nothing;
  const elements = machine.elements([array], site);
  if (compares) return [machine.call(callback, nothing, { listed: [elements, elements], others: undefined }, site)];
  const listed = allProperties(machine, array, site).map(([, value]) => value);
  const others = machine.heap.read(array.others);
  return [...listed, ...others.map((atom) => [atom])].map((element) =>
    machine.call(callback, self, { listed: [element, foreign, [array]], others: undefined }, site),
  );
}

function addedBy(machine: Machine, name: string, args: Arguments<Value>, site: Site): Value {
  return name === 'concat' ? flat(machine, anyArgument(args), site) : anyArgument(args);
}

/** Elements of arrays in place of the arrays. */
function flat(machine: Machine, value: Value, site: Site): Value {
  return joinedAll(
    value.map((atom) => (atom.kind === 'object' && atom.shape === 'array' ? machine.elements([atom], site) : [atom])),
  );
}

/** What came out so far goes in again: another round follows when it has grown. */
function reduced(machine: Machine, elements: Value, args: Arguments<Value>, site: Site): Value {
  const callback = argumentAt(args, 0) ?? nothing;
  const total = machine.heap.object(site.frame, site.at, 'object').others;
  machine.heap.write(total, argumentAt(args, 1) ?? elements);
  const result = machine.call(
    callback,
    nothing,
    { listed: [machine.heap.read(total), elements, foreign, foreign], others: undefined },
    site,
  );
  machine.heap.write(total, result);
  return machine.heap.read(total);
}
