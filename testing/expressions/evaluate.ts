import type { ASTNode } from '@marcbachmann/cel-js';
import { CelError, Optional, optional } from '../../cel/index.js';
import { callFunction, isNamespace } from './functions/call.js';
import { evaluateMacro } from './macro.js';
import { areDifferent, areEqual, arithmetic, compareValues, isMember, negated } from './operator.js';
import { parse } from './parse.js';
import { isList, isMap, TypeValue, type Value, type Variables } from './value.js';

/**
 * The value of an expression, as the API server's evaluator finds it.
 * @throws CelError where the evaluation fails
 */
export function evaluate(text: string, variables: Variables): Value {
  return evaluateNode(parse(text), variables);
}

export function evaluateNode(node: ASTNode, variables: Variables): Value {
  switch (node.op) {
    case 'value':
      return literal(node.args);
    case 'id':
      return identifier(node.args, variables);
    case '.':
      return select(evaluateNode(node.args[0], variables), node.args[1]);
    case '.?':
      return optionalEntry(evaluateNode(node.args[0], variables), node.args[1]);
    case '[]':
      return entry(evaluateNode(node.args[0], variables), evaluateNode(node.args[1], variables));
    case '[?]':
      return optionalEntry(evaluateNode(node.args[0], variables), evaluateNode(node.args[1], variables));
    case 'list':
      return node.args.map((item) => evaluateNode(item, variables));
    case 'map':
      return new Map(node.args.map(([key, value]) => [evaluateNode(key, variables), evaluateNode(value, variables)]));
    case 'call':
      return call(node.args[0], node.args[1], variables);
    case 'rcall':
      return method(...node.args, variables);
    case '?:':
      return evaluateNode(condition(node.args[0], variables) ? node.args[1] : node.args[2], variables);
    case '!_':
      return !condition(node.args, variables);
    case '-_':
      return negated(evaluateNode(node.args, variables));
    case '&&':
      return logical(node.args[0], node.args[1], variables, false);
    case '||':
      return logical(node.args[0], node.args[1], variables, true);
    default:
      return binary(node, variables);
  }
}

function literal(value: unknown): Value {
  // A uint is an object of the library's own.
  return typeof value === 'object' && value !== null && !(value instanceof Uint8Array)
    ? BigInt(String(value))
    : (value as Value);
}

const types: ReadonlySet<string> = new Set('bool int uint double string bytes list map null_type type'.split(' '));

function identifier(name: string, variables: Variables): Value {
  const found = variables.get(name);
  if (found !== undefined) return found;
  if (types.has(name)) return new TypeValue(name);
  throw new CelError(`no such attribute(s): ${name}`);
}

function condition(node: ASTNode, variables: Variables): boolean {
  const value = evaluateNode(node, variables);
  if (typeof value !== 'boolean') throw new CelError('no such overload');
  return value;
}

/** `decisive` on either side decides, whatever the other side is, an error included. */
function logical(left: ASTNode, right: ASTNode, variables: Variables, decisive: boolean): boolean {
  let problem: CelError | undefined;
  for (const side of [left, right]) {
    try {
      if (condition(side, variables) === decisive) return decisive;
    } catch (thrown) {
      if (!(thrown instanceof CelError)) throw thrown;
      problem ??= thrown;
    }
  }
  if (problem) throw problem;
  return !decisive;
}

function binary(node: ASTNode, variables: Variables): Value {
  // Nothing is in it, not even what fails.
  if (node.op === 'in' && node.args[1].op === 'list' && node.args[1].args.length === 0) return false;
  const [left, right] = (node.args as readonly ASTNode[]).map((arg) => evaluateNode(arg, variables));
  if (left === undefined || right === undefined) throw new CelError('no such overload');
  switch (node.op) {
    case '==':
      return areEqual(left, right);
    case '!=':
      return areDifferent(left, right);
    case 'in':
      return isMember(left, right);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compareValues(node.op, left, right);
    default:
      return arithmetic(node.op, left, right);
  }
}

export function select(object: Value, field: string): Value {
  if (object instanceof Optional) return object.optFlatMap((inner) => optionalEntry(inner, field));
  return entry(object, field);
}

function entry(object: Value, key: Value): Value {
  if (object instanceof Optional) return object.optFlatMap((inner) => optionalEntry(inner, key));
  const found = find(object, key);
  if (found !== undefined) return found;
  throw new CelError(isList(object) ? `index out of bounds: ${key}` : `no such key: ${key}`);
}

function optionalEntry(object: Value, key: Value): Optional<Value> {
  if (object instanceof Optional) return object.optFlatMap((inner) => optionalEntry(inner, key));
  const found = find(object, key);
  return found === undefined ? optional.none() : optional.of(found);
}

function find(object: Value, key: Value): Value | undefined {
  if (isMap(object)) return object.get(typeof key === 'number' && Number.isInteger(key) ? BigInt(key) : key);
  if (isList(object) && (typeof key === 'bigint' || Number.isInteger(key))) return object[Number(key)];
  throw new CelError('no such overload');
}

function call(name: string, args: readonly ASTNode[], variables: Variables): Value {
  const [operand] = args;
  if (name === 'has' && operand?.op === '.') return has(evaluateNode(operand.args[0], variables), operand.args[1]);
  return callFunction(
    name,
    args.map((arg) => evaluateNode(arg, variables)),
  );
}

function has(object: Value, field: string): boolean {
  if (object instanceof Optional) return object.hasValue() && has(object.value(), field);
  if (isMap(object)) return object.has(field);
  throw new CelError('no such overload');
}

function method(name: string, target: ASTNode, args: readonly ASTNode[], variables: Variables): Value {
  if (target.op === 'id' && !variables.has(target.args) && isNamespace(target.args)) {
    return callFunction(
      `${target.args}.${name}`,
      args.map((arg) => evaluateNode(arg, variables)),
    );
  }
  const made = evaluateMacro(name, target, args, variables, evaluateNode);
  if (made !== undefined) return made;
  const object = evaluateNode(target, variables);
  // What stands for the missing value is not looked at where there is one.
  if (object instanceof Optional && object.hasValue() && name === 'or') return object;
  if (object instanceof Optional && object.hasValue() && name === 'orValue') return object.value();
  return callFunction(`.${name}`, [object, ...args.map((arg) => evaluateNode(arg, variables))]);
}
