import type { Pattern, Target } from '../code/code.js';
import type { Atom, KindValue, Value } from '../values/atom.js';
import { joined, joinedAll, nothing } from '../values/value.js';
import { addLeak } from './findings.js';
import { variableCell } from './frames.js';
import type { Machine, Names, Site } from './machine.js';
import { addProperty, allProperties, setterOf } from './objects.js';

/** Gives a property a value more. */
export function set(machine: Machine, object: Value, names: Names, value: Value, site: Site): void {
  for (const atom of object) setOf(machine, atom, names, value, site);
}

function setOf(machine: Machine, atom: Atom, names: Names, value: Value, site: Site): void {
  switch (atom.kind) {
    case 'nothing':
    case 'text':
    case 'namespace':
      return;
    case 'client':
      machine.leak([atom], { kind: 'changed' }, site);
      return;
    case 'kind':
      changedKind(machine, atom, site);
      return;
    case 'object':
      if (names === undefined) {
        machine.heap.write(atom.others, value);
        return;
      }
      for (const name of names) {
        const setter = setterOf(machine, atom, name);
        if (setter.length > 0) machine.call(setter, [atom], { listed: [value], others: undefined }, site);
        else addProperty(machine, atom, name, value, false);
      }
      return;
    case 'class':
      setOf(machine, atom.statics, names, value, site);
      return;
    default:
      machine.leak(value, { kind: 'kept' }, site);
  }
}

/** A kind that is changed is no longer what its name says. */
function changedKind(machine: Machine, { reference }: KindValue, site: Site): void {
  addLeak(machine, { root: site.frame.root, what: reference.kind, reason: { kind: 'changed' }, verbs: [] }, site);
}

export function assign(machine: Machine, { pattern, fallback }: Target, given: Value, site: Site): void {
  // A value that is certainly there needs no default.
  const needed = fallback && (given.length === 0 || given.some(({ kind }) => kind === 'nothing' || kind === 'foreign'));
  const value = needed ? joined(given, machine.evaluate(fallback, site.frame)) : given;
  assignPattern(machine, pattern, value, site);
}

function assignPattern(machine: Machine, pattern: Pattern, value: Value, site: Site): void {
  const { frame } = site;
  switch (pattern.kind) {
    case 'variable':
      machine.heap.write(variableCell(pattern.variable, frame), value);
      return;
    case 'property': {
      const object = machine.evaluate(pattern.object, frame);
      set(machine, object, machine.names(pattern.name, frame), value, { at: pattern, frame });
      return;
    }
    case 'outside':
      machine.leak(value, { kind: 'kept' }, site);
      return;
    case 'object': {
      for (const { name, target } of pattern.members) {
        const found = machine.get(value, machine.names(name, frame), { at: pattern, frame });
        assign(machine, target, found, { at: pattern, frame });
      }
      // What is left over is no more than what there was.
      if (pattern.rest) assignPattern(machine, pattern.rest, value, site);
      return;
    }
    case 'array':
      assignElements(machine, pattern, value, { at: pattern, frame });
  }
}

function assignElements(
  machine: Machine,
  { elements, rest }: Extract<Pattern, { kind: 'array' }>,
  value: Value,
  site: Site,
): void {
  elements.forEach((target, at) => {
    if (target) assign(machine, target, elementAt(machine, value, at, site), site);
  });
  if (!rest) return;
  const left = joinedAll(value.map((atom) => machine.elements([atom], site)));
  assignPattern(machine, rest, [machine.makeArray(left, { at: rest, frame: site.frame }, 'rest')], site);
}

function elementAt(machine: Machine, value: Value, at: number, site: Site): Value {
  return joinedAll(
    value.map((atom) => {
      if (atom.kind !== 'object' || atom.shape !== 'array') return machine.elements([atom], site);
      const found = allProperties(machine, atom, site).find(([name]) => name === String(at))?.[1];
      const others = machine.heap.read(atom.others);
      return joined(found ?? nothing, others);
    }),
  );
}
