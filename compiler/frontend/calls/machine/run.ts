import type { Activation, Arguments, Cell, Closure, Root, Value } from '../values/atom.js';
import { joined, newCell, nothing, unreached, valueKey } from '../values/value.js';
import { argumentAt } from './frames.js';
import type { Machine, Site } from './machine.js';

/**
 * So many calls of one function that differ are told apart, for each handler; what a recursion or an accumulator makes of
 * its arguments grows for ever, and a function inside of one is another closure each time.
 */
const manyActivations = 120;
const deepRecursion = 3;
/** Of all functions together: code that makes functions that make functions stays finite, and so does the time. */
const tooMany = 100_000;

/** Calls a function of the project: once a round for all calls that give it the same. */
export function runClosure(machine: Machine, closure: Closure, self: Value, args: Arguments<Value>, site: Site): Value {
  const { heap } = machine;
  const activation = activationOf(machine, closure, self, args, site.frame.root);
  heap.write(activation.self, self);
  fill(machine, activation, args);
  if (activation.round !== heap.round() && !activation.running) runActivation(machine, activation, site);
  if (!closure.code.generator) return heap.read(activation.result);
  const generator = heap.object(activation, closure.code, 'generator');
  heap.write(generator.others, joined(heap.read(activation.yields), heap.read(activation.result)));
  return [generator];
}

function activationOf(machine: Machine, closure: Closure, self: Value, args: Arguments<Value>, root: Root): Activation {
  const { code, activations } = closure;
  const alike = [...args.listed, args.others ?? unreached, self].map(valueKey).join();
  const exact = `${root.id}|${args.listed.length}${args.others ? '+' : ''}|${alike}`;
  const before = activations.get(exact);
  if (before) return before;
  const running = machine.stack.filter((entry) => entry.code === code.owner).length;
  const { heap } = machine;
  const merge =
    running > deepRecursion || heap.activationsOf(code, root) > manyActivations || heap.activations() > tooMany;
  const key = merge ? `${root.id}` : exact;
  const known = merge ? activations.get(key) : undefined;
  if (known) return known;
  const parameters = code.parameters.length;
  const others = merge || args.others ? newCell() : undefined;
  const listed = merge ? Array.from({ length: parameters }, newCell) : args.listed.map(() => newCell());
  const around = closure.around;
  const activation = machine.heap.activation({ code, around, root, closure, arguments: { listed, others } });
  activations.set(key, activation);
  return activation;
}

/** Where one activation stands for many calls, its arguments grow: what ran on less is out of date. */
function fill(machine: Machine, activation: Activation, args: Arguments<Value>): void {
  const { heap } = machine;
  const { listed, others } = activation.arguments;
  for (const [at, cell] of listed.entries()) heap.write(cell, argumentAt(args, at) ?? nothing);
  if (others) {
    heap.write(others, args.others ?? unreached);
    for (const value of args.listed.slice(listed.length)) heap.write(others, value);
  }
}

export function runActivation(machine: Machine, activation: Activation, site: Site): void {
  const { heap, stack } = machine;
  const { code } = activation;
  activation.round = heap.round();
  activation.running = true;
  stack.push({
    function: code.name,
    place: { path: site.frame.code.owner.path, range: site.at },
    code: code.owner,
  });
  bindParameters(machine, activation);
  for (const expression of code.body) machine.evaluate(expression, activation);
  if (code.mayEnd) heap.write(activation.result, nothing);
  stack.pop();
  activation.running = false;
}

function bindParameters(machine: Machine, activation: Activation): void {
  const { heap } = machine;
  const { parameters } = activation.code;
  const args: Arguments<Cell> = activation.arguments;
  const read = (cell: Cell | undefined) => (cell ? heap.read(cell) : undefined);
  parameters.forEach(({ target, rest }, at) => {
    const site = { at: activation.code, frame: activation };
    if (!rest) {
      const value = read(args.listed[at]) ?? joined(read(args.others) ?? unreached, nothing);
      machine.assign(target, value, site);
      return;
    }
    const array = heap.object(activation, target, 'array');
    for (const cell of args.listed.slice(at)) heap.write(array.others, heap.read(cell));
    if (args.others) heap.write(array.others, heap.read(args.others));
    machine.assign(target, [array], site);
  });
}
