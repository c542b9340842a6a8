import type { CallExpression, Expression } from '../code/code.js';
import type { Activation, Value } from '../values/atom.js';
import { foreign, joined, joinedAll, nothing, unreached } from '../values/value.js';
import { classValue, superCall, superMethod } from './classes.js';
import type { LeakReason } from './findings.js';
import { argumentsObject, evaluateArguments, selfOf, variableCell } from './frames.js';
import { arrayLiteral, objectLiteral, templateText } from './literals.js';
import type { Machine, Names, Site } from './machine.js';

/** What an expression may be. Statements are expressions whose value nobody asks for. */
export function evaluate(machine: Machine, expression: Expression, frame: Activation): Value {
  const { heap } = machine;
  const site: Site = { at: expression, frame };
  switch (expression.kind) {
    case 'text':
      return heap.text(expression.value);
    case 'nothing':
      runAll(machine, expression.after, frame);
      return nothing;
    case 'foreign':
      runAll(machine, expression.after, frame);
      return foreign;
    case 'template':
      return templateText(machine, expression.parts, frame);
    case 'variable':
      return heap.read(variableCell(expression.variable, frame));
    case 'imported':
      return machine.outside.imported(frame.code.owner.path, expression.specifier, expression.name);
    case 'global':
      return [heap.global(expression.name)];
    case 'this':
      return heap.read(selfOf(frame));
    case 'super':
      return foreign;
    case 'arguments':
      return [argumentsObject(machine, frame)];
    case 'property':
      return property(machine, expression, site);
    case 'call':
      return callExpression(machine, expression, frame);
    case 'function':
      return [heap.closure(frame, expression, expression.code, undefined)];
    case 'class':
      return [classValue(machine, expression, frame)];
    case 'object':
      return [objectLiteral(machine, expression, frame)];
    case 'array':
      return [arrayLiteral(machine, expression, frame)];
    case 'assign': {
      const value = machine.evaluate(expression.value, frame);
      machine.assign(expression.target, value, { at: expression.value, frame });
      return value;
    }
    case 'either':
      runAll(machine, expression.after, frame);
      return joinedAll(expression.options.map((option) => machine.evaluate(option, frame)));
    case 'element':
      return machine.elements(machine.evaluate(expression.of, frame), site);
    case 'return':
      heap.write(frame.result, machine.evaluate(expression.value, frame));
      return unreached;
    case 'yield':
      return yielded(machine, expression, frame);
    case 'leak':
      for (const part of expression.parts) {
        machine.leak(machine.evaluate(part, frame), leakReason(expression.how), { at: part, frame });
      }
      return foreign;
  }
}

function leakReason(how: 'thrown' | 'syntax' | 'decorator'): LeakReason {
  return { kind: how };
}

function runAll(machine: Machine, expressions: readonly Expression[], frame: Activation): void {
  for (const expression of expressions) machine.evaluate(expression, frame);
}

function property(machine: Machine, { object, name }: Extract<Expression, { kind: 'property' }>, site: Site): Value {
  const names = machine.names(name, site.frame);
  if (object.kind === 'super') return superMethod(machine, names, site);
  return machine.get(machine.evaluate(object, site.frame), names, site);
}

function callExpression(machine: Machine, expression: CallExpression, frame: Activation): Value {
  const { callee, constructs } = expression;
  const site: Site = { at: expression, frame };
  if (callee.kind === 'super') return superCall(machine, evaluateArguments(machine, expression.arguments, frame), site);
  if (callee.kind !== 'property' || constructs) {
    const value = machine.evaluate(callee, frame);
    const args = evaluateArguments(machine, expression.arguments, frame);
    return constructs ? machine.construct(value, args, site) : machine.call(value, nothing, args, site);
  }
  if (callee.object.kind === 'super') {
    const method = superMethod(machine, machine.names(callee.name, frame), site);
    const args = evaluateArguments(machine, expression.arguments, frame);
    return machine.call(method, machine.heap.read(selfOf(frame)), args, site);
  }
  const receiver = machine.evaluate(callee.object, frame);
  const names = machine.names(callee.name, frame);
  const args = evaluateArguments(machine, expression.arguments, frame);
  return machine.callMethod(receiver, names, args, { ...site, receiver: callee.object });
}

/** `yield*` gives what the inner generator returned, which nobody keeps apart from what it yields. */
function yielded(machine: Machine, { value, all }: Extract<Expression, { kind: 'yield' }>, frame: Activation): Value {
  const given = machine.evaluate(value, frame);
  if (!all) {
    machine.heap.write(frame.yields, given);
    return foreign;
  }
  const elements = machine.elements(given, { at: value, frame });
  machine.heap.write(frame.yields, elements);
  return joined(elements, foreign);
}

/** Names that a value may be. */
export function namesOf(value: Value): Names {
  const names = value.flatMap((atom) => (atom.kind === 'text' ? [atom.value] : []));
  return names.length === value.length ? names : undefined;
}
