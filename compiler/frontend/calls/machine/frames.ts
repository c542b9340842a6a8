import type { Argument, Variable } from '../code/code.js';
import type { Activation, Arguments, Cell, ObjectValue, Value } from '../values/atom.js';
import { joined, newCell, unreached } from '../values/value.js';
import type { Machine } from './machine.js';

/** Where a variable is: in the innermost activation of the function that it belongs to. */
export function variableCell(variable: Variable, frame: Activation): Cell {
  let holder: Activation | undefined = frame;
  while (holder !== undefined && holder.code.owner !== variable.owner) holder = holder.around;
  if (holder === undefined) throw new Error(`no activation holds ${variable.name}`);
  const known = holder.variables.get(variable);
  if (known) return known;
  const cell = newCell();
  holder.variables.set(variable, cell);
  return cell;
}

/** Arrow functions have the `this` of the function that they stand in. */
export function selfOf(frame: Activation): Cell {
  return ownFrame(frame).self;
}

function ownFrame(frame: Activation): Activation {
  let holder = frame;
  while (holder.code.arrow && holder.around !== undefined) holder = holder.around;
  return holder;
}

/** The class whose method runs: the one that `super` starts from. */
export function homeOf(frame: Activation) {
  return ownFrame(frame).closure?.home;
}

export function argumentsObject(machine: Machine, frame: Activation): ObjectValue {
  const own = ownFrame(frame);
  const object = machine.heap.object(own, own.arguments, 'array');
  for (const cell of [...own.arguments.listed, ...(own.arguments.others ? [own.arguments.others] : [])]) {
    machine.heap.write(object.others, machine.heap.read(cell));
  }
  return object;
}

/** Of a spread array whose elements are all known, each gets its place. */
export function evaluateArguments(machine: Machine, args: readonly Argument[], frame: Activation): Arguments<Value> {
  const listed: Value[] = [];
  let others: Value | undefined;
  for (const { value: expression, spread } of args) {
    const value = machine.evaluate(expression, frame);
    const known = spread ? knownElements(machine, value) : [value];
    if (known && others === undefined) listed.push(...known);
    else {
      const added = known ? known.reduce(joined, unreached) : machine.elements(value, { at: expression, frame });
      others = joined(others ?? unreached, added);
    }
  }
  return { listed, others };
}

function knownElements(machine: Machine, value: Value): readonly Value[] | undefined {
  const [array, ...more] = value;
  if (array?.kind !== 'object' || array.shape !== 'array' || more.length > 0) return undefined;
  machine.heap.read(array.names);
  if (machine.heap.read(array.others).length > 0) return undefined;
  return [...array.properties.values()].map(({ cell }) => machine.heap.read(cell));
}

/** The argument of that place; undefined where none can be. */
export function argumentAt({ listed, others }: Arguments<Value>, at: number): Value | undefined {
  return listed[at] ?? others;
}

/** All of them together. */
export function anyArgument({ listed, others }: Arguments<Value>): Value {
  return listed.reduce(joined, others ?? unreached);
}
