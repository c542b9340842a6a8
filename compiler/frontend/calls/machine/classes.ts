import type { ClassMember, Expression } from '../code/code.js';
import type { Activation, Arguments, ClassValue, Closure, ObjectValue, Value } from '../values/atom.js';
import { foreign, joined, joinedAll, newCell, nothing, unreached } from '../values/value.js';
import { constructGlobal } from './builtins/construct.js';
import { callForeign } from './foreign-call.js';
import { homeOf, selfOf } from './frames.js';
import { isImplicit, runImplicit } from './implicit.js';
import type { Machine, Names, Site } from './machine.js';
import { classMember } from './objects.js';

/** The class that an expression makes, its static parts run. */
export function classValue(
  machine: Machine,
  expression: Extract<Expression, { kind: 'class' }>,
  frame: Activation,
): ClassValue {
  const { heap } = machine;
  const { code } = expression;
  const statics = heap.object(frame, expression, 'object');
  const members = { methods: new Map(), getters: new Map(), setters: new Map() };
  const base = newCell();
  const made = heap.class(frame, expression, (id) => ({
    id,
    kind: 'class',
    code,
    around: frame,
    base,
    statics,
    ...members,
  }));
  if (code.base) heap.write(made.base, machine.evaluate(code.base, frame));
  for (const member of code.members) addMember(machine, made, member, frame);
  return made;
}

function addMember(machine: Machine, made: ClassValue, member: ClassMember, frame: Activation): void {
  const { kind, code } = member;
  if (!code) return;
  const closure = machine.heap.closure(frame, code, code, made);
  const names = machine.names(member.name, frame);
  const site = { at: code, frame };
  if (member.static) {
    if (kind === 'block') machine.call([closure], [made], noArguments, site);
    else if (kind === 'method') machine.set([made.statics], names, [closure], site);
    else machine.set([made.statics], names, machine.call([closure], [made], noArguments, site), site);
    return;
  }
  // The maps are filled while the class is made, and read afterwards.
  const table = kind === 'get' ? made.getters : kind === 'set' ? made.setters : made.methods;
  if (kind !== 'field') for (const name of names ?? []) (table as Map<string, Closure>).set(name, closure);
}

const noArguments: Arguments<Value> = { listed: [], others: undefined };

/** `new`. */
export function construct(machine: Machine, callee: Value, args: Arguments<Value>, site: Site): Value {
  return joinedAll(
    callee.map((atom) => {
      if (atom.kind === 'class') {
        const instance = machine.heap.object(site.frame, site.at, 'instance', atom);
        return joined([instance], initialize(machine, instance, atom, args, site));
      }
      if (atom.kind === 'global') return constructGlobal(machine, atom.name, args, site);
      // A function of old with `new`: what it does to `this` nobody follows.
      return atom.kind === 'nothing' ? nothing : callForeign(machine, [atom], args, site);
    }),
  );
}

/** Runs the constructors and the initializers of the fields; gives the objects that a constructor returns. */
function initialize(
  machine: Machine,
  instance: ObjectValue,
  made: ClassValue,
  args: Arguments<Value>,
  site: Site,
): Value {
  const { constructorCode, members } = made.code;
  if (!constructorCode && made.code.base) initializeBase(machine, [instance], made, args, site);
  for (const member of members) {
    if (member.static || !member.code) continue;
    const closure = machine.heap.closure(made.around, member.code, member.code, made);
    const names = machine.names(member.name, made.around);
    if (member.kind === 'field') {
      const value = machine.call([closure], [instance], noArguments, site);
      machine.set([instance], names, value, site);
    } else if (member.kind !== 'block' && isImplicit(names, member.kind)) {
      runImplicit(machine, instance, names, member.kind, [closure], site);
    }
  }
  if (!constructorCode) return unreached;
  const closure = machine.heap.closure(made.around, constructorCode, constructorCode, made);
  return machine.call([closure], [instance], args, site).filter(({ kind }) => kind !== 'nothing');
}

function initializeBase(machine: Machine, self: Value, made: ClassValue, args: Arguments<Value>, site: Site): void {
  for (const base of machine.heap.read(made.base)) {
    if (base.kind === 'class') {
      for (const instance of self) {
        if (instance.kind === 'object') initialize(machine, instance, base, args, site);
      }
    } else if (base.kind === 'global' && /Error$/.test(base.name)) callForeign(machine, unreached, args, site);
    else if (base.kind !== 'nothing') callForeign(machine, self, args, site);
  }
}

/** `super(…)` in a constructor. */
export function superCall(machine: Machine, args: Arguments<Value>, site: Site): Value {
  const home = homeOf(site.frame);
  if (home) initializeBase(machine, machine.heap.read(selfOf(site.frame)), home, args, site);
  return nothing;
}

/** `super.name`: of the base of the class whose method it stands in. */
export function superMethod(machine: Machine, names: Names, site: Site): Value {
  const home = homeOf(site.frame);
  const self = machine.heap.read(selfOf(site.frame));
  const found = (home ? machine.heap.read(home.base) : []).map((base) => {
    if (base.kind !== 'class' || names === undefined) return foreign;
    const members = names.map((name) => classMember(machine, base, name, self, site));
    const statics = machine.get([base], names, site).filter(({ kind }) => kind === 'closure');
    return joinedAll([...members.map((value) => value ?? unreached), statics]);
  });
  return found.length === 0 ? foreign : joinedAll(found);
}
