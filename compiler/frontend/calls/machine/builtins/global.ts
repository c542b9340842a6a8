import type { Arguments, ObjectValue, Value } from '../../values/atom.js';
import { foreign, joined, joinedAll, nothing } from '../../values/value.js';
import { addLeak } from '../findings.js';
import { callForeign } from '../foreign-call.js';
import { anyArgument, argumentAt } from '../frames.js';
import { spreadInto } from '../literals.js';
import type { Machine, Site } from '../machine.js';
import { allProperties, anyProperty } from '../objects.js';
import { callPromise } from './promise.js';

/** A function that JavaScript or Node has: some are followed, all others get what they are given. */
export function callGlobal(machine: Machine, name: string, args: Arguments<Value>, site: Site): Value {
  const given = argumentAt(args, 0) ?? nothing;
  switch (name) {
    case 'Object.freeze':
    case 'Object.seal':
    case 'Object.preventExtensions':
      return given;
    case 'Object.keys':
    case 'Array.isArray':
      return foreign;
    case 'Object.values':
      return [machine.makeArray(propertiesOf(machine, given, args, site), site, name)];
    case 'Object.entries':
      return [entries(machine, given, args, site)];
    case 'Object.assign':
      return assigned(machine, given, args, site);
    case 'Object.fromEntries': {
      const object = machine.heap.object(site.frame, site.at, 'object');
      machine.heap.write(object.others, machine.get(machine.elements(given, site), ['1'], site));
      return [object];
    }
    case 'Array.of':
      return [machine.makeArray(joinedAll([...args.listed, args.others ?? nothing]), site, name)];
    case 'Array.from':
    case 'Array.fromAsync':
      return [arrayFrom(machine, given, args, site)];
    case 'eval':
      addLeak(machine, { root: site.frame.root, what: 'eval', reason: { kind: 'eval' }, verbs: [] }, site);
      return foreign;
    case 'import':
      return imported(machine, given, site);
    default:
      return callPromise(machine, name, args, site) ?? callOther(machine, name, args, site);
  }
}

/** What looks at what it is given, and changes nothing. */
const looking =
  /^(console\.|JSON\.stringify$|Math\.|Number|String|Boolean|BigInt|Date\.|isNaN$|parse|encode|decode|structuredClone$)/;

function callOther(machine: Machine, name: string, args: Arguments<Value>, site: Site): Value {
  if (!looking.test(name)) return callForeign(machine, nothing, args, site);
  machine.leak(anyArgument(args), { kind: 'shown' }, site);
  return foreign;
}

/** Whatever is no object of the project's is given to `Object` as to any other code. */
function propertiesOf(machine: Machine, given: Value, args: Arguments<Value>, site: Site): Value {
  return joinedAll(
    given.map((atom) => {
      if (atom.kind === 'object') return anyProperty(machine, atom, site);
      return callForeign(machine, nothing, { ...args, listed: [[atom]] }, site);
    }),
  );
}

function entries(machine: Machine, given: Value, args: Arguments<Value>, site: Site) {
  const pairs = machine.makeArray([], site, 'entries');
  for (const atom of given) {
    if (atom.kind === 'object') {
      for (const [name, value] of allProperties(machine, atom, site)) {
        machine.heap.write(pairs.others, [pairOf(machine, machine.heap.text(name), value, site, `entry ${name}`)]);
      }
      const others = joined(machine.heap.read(atom.others), machine.heap.read(atom.spread));
      if (others.length > 0) machine.heap.write(pairs.others, [pairOf(machine, foreign, others, site, 'entry')]);
    } else {
      const value = callForeign(machine, nothing, { ...args, listed: [[atom]] }, site);
      machine.heap.write(pairs.others, [pairOf(machine, foreign, value, site, 'entry')]);
    }
  }
  return pairs;
}

function pairOf(machine: Machine, key: Value, value: Value, site: Site, role: string) {
  const pair = machine.makeArray([], site, role);
  machine.set([pair], ['0'], key, site);
  machine.set([pair], ['1'], value, site);
  return pair;
}

function assigned(machine: Machine, given: Value, { listed, others }: Arguments<Value>, site: Site): Value {
  for (const source of [...listed.slice(1), ...(others ? [others] : [])]) {
    for (const target of given) {
      if (target.kind === 'object') assignTo(machine, target, source, site);
      else machine.set([target], undefined, source, site);
    }
  }
  return given;
}

/** As assignments one by one, which setters see. */
function assignTo(machine: Machine, target: ObjectValue, source: Value, site: Site): void {
  for (const atom of source) {
    if (atom.kind !== 'object') spreadInto(machine, target, [atom], site);
    else {
      for (const [name, value] of allProperties(machine, atom, site)) machine.set([target], [name], value, site);
      machine.heap.write(target.others, machine.heap.read(atom.others));
      machine.heap.write(target.spread, machine.heap.read(atom.spread));
    }
  }
}

function arrayFrom(machine: Machine, given: Value, args: Arguments<Value>, site: Site) {
  const elements = machine.elements(given, site);
  const callback = argumentAt(args, 1);
  if (!callback) return machine.makeArray(elements, site, 'from');
  const results = elements.map((atom) =>
    machine.call(callback, nothing, { listed: [[atom], foreign], others: undefined }, site),
  );
  return machine.makeArray(joinedAll(results), site, 'from');
}

function imported(machine: Machine, given: Value, site: Site): Value {
  const { path } = site.frame.code.owner;
  const modules = given.map((atom) =>
    atom.kind === 'text' ? machine.outside.imported(path, { text: atom.value, ...site.at }, '*') : foreign,
  );
  return joinedAll(modules);
}
