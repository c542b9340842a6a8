import type { Expression } from '../code/code.js';
import type { Activation, ObjectValue, Value } from '../values/atom.js';
import { foreign } from '../values/value.js';
import { runImplicit } from './implicit.js';
import type { Machine, Names, Site } from './machine.js';
import { addGetter, addProperty, addSetter, allProperties } from './objects.js';

type Literal<Kind> = Extract<Expression, { kind: Kind }>;

export function arrayLiteral(machine: Machine, literal: Literal<'array'>, frame: Activation): ObjectValue {
  const array = machine.heap.object(frame, literal, 'array');
  let counted: number | undefined = 0;
  for (const { value: expression, spread } of literal.elements) {
    const value = machine.evaluate(expression, frame);
    if (spread) {
      counted = undefined;
      machine.heap.write(array.others, machine.elements(value, { at: expression, frame }));
    } else if (counted === undefined) machine.heap.write(array.others, value);
    else addProperty(machine, array, String(counted++), value, true);
  }
  return array;
}

export function objectLiteral(machine: Machine, literal: Literal<'object'>, frame: Activation): ObjectValue {
  const object = machine.heap.object(frame, literal, 'object');
  const lastSpread = literal.members.findLastIndex(({ kind }) => kind === 'spread');
  literal.members.forEach((member, index) => {
    if (member.kind === 'spread') {
      spreadInto(machine, object, machine.evaluate(member.value, frame), { at: member.value, frame });
      return;
    }
    const names = machine.names(member.name, frame);
    const value = machine.evaluate(member.value, frame);
    const site = { at: member.value, frame };
    if (member.kind === 'get') addGetter(machine, object, names, value);
    else if (member.kind === 'set') addSetter(machine, object, names, value);
    else writeMember(machine, object, names, value, index > lastSpread);
    if (member.value.kind === 'function') runImplicit(machine, object, names, member.kind, value, site);
  });
  return object;
}

function writeMember(machine: Machine, object: ObjectValue, names: Names, value: Value, definite: boolean): void {
  const [name, ...more] = names ?? [];
  if (name !== undefined && more.length === 0) addProperty(machine, object, name, value, definite);
  else machine.heap.write(object.others, value);
}

/** What `...value` copies. */
export function spreadInto(machine: Machine, object: ObjectValue, value: Value, site: Site): void {
  const { heap } = machine;
  for (const atom of value) {
    if (atom.kind === 'object') {
      for (const [name, found] of allProperties(machine, atom, site)) addProperty(machine, object, name, found, false);
      heap.write(object.spread, heap.read(atom.spread));
      heap.write(object.others, heap.read(atom.others));
    } else if (atom.kind === 'client') {
      for (const name of atom.type.members.keys()) {
        addProperty(machine, object, name, machine.get([atom], [name], site), false);
      }
    } else if (atom.kind === 'class') spreadInto(machine, object, [atom.statics], site);
    else if (atom.kind === 'metadata') {
      addProperty(machine, object, 'namespace', atom.namespace, false);
      heap.write(object.spread, foreign);
    } else if (atom.kind === 'read') {
      addProperty(machine, object, 'metadata', [heap.metadata(atom.namespace)], false);
      heap.write(object.spread, foreign);
    } else if (atom.kind !== 'nothing' && atom.kind !== 'text') heap.write(object.spread, foreign);
  }
}

/** One text where all parts are known; the namespace where that alone stands in it. */
export function templateText(machine: Machine, parts: readonly (string | Expression)[], frame: Activation): Value {
  const values = parts.map((part) =>
    typeof part === 'string' ? machine.heap.text(part) : machine.evaluate(part, frame),
  );
  const told = values.filter(([atom, ...more]) => !(more.length === 0 && atom?.kind === 'text' && atom.value === ''));
  const [only] = told;
  if (only && told.length === 1 && only.every(({ kind }) => kind === 'namespace')) return only;
  const texts = values.map(([atom, ...more]) => (more.length === 0 && atom?.kind === 'text' ? atom.value : undefined));
  const text = texts.join('');
  return texts.includes(undefined) || text.length > longestText ? foreign : machine.heap.text(text);
}

/** A text that grows in a loop stops being known somewhere. */
const longestText = 400;
