import type { Arguments, ObjectValue, Value } from '../../values/atom.js';
import { foreign, joined, nothing } from '../../values/value.js';
import { anyArgument, argumentAt } from '../frames.js';
import type { Machine, Site } from '../machine.js';

/** Of a Map, a Set or a generator; undefined where it has no such method. A Map's keys are kept in `spread`. */
export function callCollectionMethod(
  machine: Machine,
  object: ObjectValue,
  name: string,
  args: Arguments<Value>,
  site: Site,
): Value | undefined {
  if (object.shape === 'map') return callMap(machine, object, name, args, site);
  if (object.shape === 'set') return callSet(machine, object, name, args, site);
  if (object.shape === 'generator') return callGenerator(machine, object, name, args, site);
  return undefined;
}

function callMap(
  machine: Machine,
  map: ObjectValue,
  name: string,
  args: Arguments<Value>,
  site: Site,
): Value | undefined {
  const { heap } = machine;
  switch (name) {
    case 'set':
      heap.write(map.spread, argumentAt(args, 0) ?? nothing);
      heap.write(map.others, argumentAt(args, 1) ?? nothing);
      return [map];
    case 'get':
      return joined(heap.read(map.others), nothing);
    case 'has':
    case 'delete':
    case 'clear':
      return nothing;
    case 'values':
      return [machine.makeArray(heap.read(map.others), site, name)];
    case 'keys':
      return [machine.makeArray(heap.read(map.spread), site, name)];
    case 'entries':
      return [machine.makeArray(machine.elements([map], site), site, name)];
    case 'forEach': {
      const listed = [heap.read(map.others), heap.read(map.spread), [map]];
      machine.call(argumentAt(args, 0) ?? nothing, argumentAt(args, 1) ?? nothing, { listed, others: undefined }, site);
      return nothing;
    }
    default:
      return undefined;
  }
}

function callSet(
  machine: Machine,
  set: ObjectValue,
  name: string,
  args: Arguments<Value>,
  site: Site,
): Value | undefined {
  const { heap } = machine;
  switch (name) {
    case 'add':
      heap.write(set.others, argumentAt(args, 0) ?? nothing);
      return [set];
    case 'has':
    case 'delete':
    case 'clear':
      return nothing;
    case 'values':
    case 'keys':
      return [machine.makeArray(heap.read(set.others), site, name)];
    case 'forEach': {
      const element = heap.read(set.others);
      const listed = [element, element, [set]];
      machine.call(argumentAt(args, 0) ?? nothing, argumentAt(args, 1) ?? nothing, { listed, others: undefined }, site);
      return nothing;
    }
    default:
      return undefined;
  }
}

/** What `next` is given gets to where `yield` stands, which nobody follows. */
function callGenerator(
  machine: Machine,
  generator: ObjectValue,
  name: string,
  args: Arguments<Value>,
  site: Site,
): Value | undefined {
  if (name !== 'next' && name !== 'return') return undefined;
  machine.leak(anyArgument(args), { kind: 'kept' }, site);
  const step = machine.heap.object(site.frame, site.at, 'object');
  machine.heap.write(step.others, joined(machine.heap.read(generator.others), foreign));
  return [step];
}
