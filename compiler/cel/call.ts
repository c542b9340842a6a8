import { nearest } from '../diagnostics/nearest.js';
import { isAssignable, substitute } from './assign.js';
import { costOfCall } from './call-cost.js';
import type { Call, Expression } from './expression.js';
import { formatProblem } from './format-clause.js';
import { functions } from './library.js';
import { problemOfLiteral } from './literal-text.js';
import type { Infer } from './macro.js';
import { inferOperator, isOperator } from './operator.js';
import { type Scope, sizeOf } from './scope.js';
import type { Signature } from './signature.js';
import { type CelType, isAny, nameOf, simple } from './type.js';
import { costOfAll, type Value } from './value.js';
import { variableOf } from './variables.js';

/** Operators, functions and methods. */
export function inferCall(expression: Call, scope: Scope, infer: Infer): Value {
  const { name, target, args } = expression;
  if (!target && isOperator(name)) return inferOperator(expression, scope, infer);
  const namespaced = namespacedName(expression, scope);
  const inside = (name === 'format') === (scope.mixed === true) ? scope : { ...scope, mixed: name === 'format' };
  const values = args.map((arg) => infer(arg, inside));
  const object = target && namespaced === undefined ? infer(target, scope) : undefined;
  if (name === 'dyn' && !object && values[0]) return dynOf(values[0], scope);
  const type = resultType(namespaced ?? name, object, values, expression, scope);
  if (args.length === 1) checkLiteral(namespaced ?? name, args[0], scope);
  if (name === 'format' && object) checkFormat(expression, inside, infer);
  const { cost, size } = costOfCall(namespaced ?? name, object, values, expression, scope);
  const total = cost + (object?.cost ?? 0) + costOfAll(values);
  return size ? { type, cost: total, size } : { type, cost: total };
}

/** What is known of a length stays known, where it is read from does not. */
function dynOf({ cost, entries, ...value }: Value, { context }: Scope): Value {
  const size = sizeOf({ ...value, cost }, context);
  return { type: simple('dyn'), cost: 1 + cost, size, ...(entries && { entries }) };
}

/** A server reads texts such as the expression of `matches` when it compiles the rule. */
function checkLiteral(name: string, literal: Expression | undefined, { context }: Scope): void {
  const value = constantText(literal);
  const text = value === undefined ? undefined : problemOfLiteral(name, value);
  if (text !== undefined) context.problems.push({ text, start: literal?.start ?? 0 });
}

/** Of CEL that was written by hand: kext's own is of texts and `%s`. */
function checkFormat({ start, target, args: [list] }: Call, { context, ...scope }: Scope, infer: Infer): void {
  if (start === undefined || target?.kind !== 'constant' || list?.kind !== 'list') return;
  // What is wrong within the items has been told.
  const silent = { ...scope, context: { ...context, problems: [] } };
  const types = list.items.map((item) => infer(item, silent).type);
  const problem = formatProblem(String(target.value), types);
  if (!problem) return;
  const at = problem.item === undefined ? undefined : list.items[problem.item]?.start;
  context.problems.push({ text: problem.text, start: at ?? start });
}

/** Whose text is much like what they were made of. */
const writes: ReadonlySet<string> = new Set(['timestamp', 'duration', 'bytes']);

/** A text that a server knows before it runs the rule. */
function constantText(expression: Expression | undefined): string | undefined {
  if (expression?.kind === 'constant') return typeof expression.value === 'string' ? expression.value : undefined;
  if (expression?.kind !== 'call' || expression.target) return undefined;
  const [inner] = expression.args;
  if (expression.name === 'string' && inner?.kind === 'constant' && inner.type !== 'bytes') return String(inner.value);
  if (expression.name === 'string' && inner?.kind === 'call' && writes.has(inner.name))
    return constantText(inner.args[0]);
  return expression.name === 'dyn' || expression.name === 'string' ? constantText(inner) : undefined;
}

/** `sets.contains(…)` is one name, unless a variable is called `sets`. */
function namespacedName({ name, target }: Call, { variables }: Scope): string | undefined {
  if (target?.kind !== 'identifier' || variableOf(variables, target.name)) return undefined;
  const whole = `${target.name}.${name}`;
  return functions().has(whole) ? whole : undefined;
}

function resultType(
  name: string,
  target: Value | undefined,
  args: readonly Value[],
  { start }: Call,
  scope: Scope,
): CelType {
  const { problems, minor } = scope.context;
  const overloads = functions().get(name);
  if (!overloads) {
    const near = nearest(name, functions().keys());
    problems.push({ text: `there is no function "${name}"`, start: start ?? 0, ...(near !== undefined && { near }) });
    return simple('unknown');
  }
  if (overloads.every(({ since }) => since > minor)) {
    const since = Math.min(...overloads.map((overload) => overload.since));
    const text = `${name} needs a server of 1.${since + 1}: a server compiles new rules as the version before it did`;
    problems.push({ text, start: start ?? 0 });
  }
  const result = resultOf(overloads, target, args);
  if (!result) {
    const types = args.map(({ type }) => nameOf(type)).join(', ');
    const text = `${name} can't be called ${target ? `on ${nameOf(target.type)} ` : ''}with (${types})`;
    problems.push({ text, start: start ?? 0 });
    return simple('unknown');
  }
  return result;
}

/** Of the overloads that fit; where several do and don't agree, nothing is known. */
function resultOf(
  overloads: readonly Signature[],
  target: Value | undefined,
  args: readonly Value[],
): CelType | undefined {
  let found: CelType | undefined;
  for (const overload of overloads) {
    if (overload.args.length !== args.length || (overload.target === undefined) !== (target === undefined)) continue;
    const result = applied(overload, target, args);
    if (result && found && nameOf(result) !== nameOf(found)) return simple('dyn');
    found ??= result;
  }
  return found;
}

/** What it gives for as many arguments as it takes. */
function applied(overload: Signature, target: Value | undefined, args: readonly Value[]): CelType | undefined {
  const bindings = overload.isGeneric ? new Map<string, CelType>() : undefined;
  if (target && overload.target && !isAssignable(target.type, overload.target, bindings)) return undefined;
  for (let at = 0; at < args.length; at++) {
    const value = args[at];
    const expected = overload.args[at];
    if (value && expected && !isAssignable(value.type, expected, bindings)) return undefined;
  }
  // What nobody knows may fit another overload as well, and then the result is no more certain.
  return target && isAny(target.type) && overload.result.kind === 'parameter'
    ? simple('dyn')
    : substitute(overload.result, bindings);
}
