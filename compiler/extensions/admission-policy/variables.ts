import { type Expression, identifier, select } from '../../cel/expression.js';
import { fieldNameOf } from '../../cel/field-name.js';
import { partsOf, withParts } from '../../cel/parts.js';
import { print } from '../../cel/print.js';

/** An entry of a policy's `variables`: a server computes it once a request, when something asks for it. */
export interface Variable {
  readonly name: string;
  readonly expression: Expression;
}

export interface Shared {
  /** In the order in which they were given. */
  readonly expressions: readonly Expression[];
  /** Each sees those before it. */
  readonly variables: readonly Variable[];
}

/** Shorter texts say more than a name would. */
const shortest = 24;

/**
 * What the expressions of a policy have in common, as far as the user has given it a name: a constant, a parameter, or
 * the function that makes it. The larger ones first, so that the smaller ones are counted in what is left.
 */
export function shareVariables(expressions: readonly Expression[], names: ReadonlyMap<string, string>): Shared {
  const candidates = [...names]
    .filter(([text]) => text.length >= shortest)
    .sort(([one], [other]) => other.length - one.length);
  let left = expressions;
  let variables: readonly Variable[] = [];
  for (const [text, wish] of candidates) {
    const all = [...left, ...variables.map(({ expression }) => expression)];
    const found = all.flatMap((expression) => occurrences(expression, text));
    const [first] = found;
    if (!first || found.length < 2 || !isClosed(first, new Set())) continue;
    const name = freeName(wish, variables);
    const variable = select(identifier('variables'), name);
    const replace = (expression: Expression) => replaced(expression, text, variable);
    left = left.map(replace);
    const rest = variables.map((it) => ({ ...it, expression: replace(it.expression) }));
    variables = [{ name, expression: first }, ...rest];
  }
  return { expressions: left, variables };
}

function occurrences(expression: Expression, text: string): readonly Expression[] {
  const whole = print(expression);
  if (whole === text) return [expression];
  return whole.includes(text) ? partsOf(expression).flatMap((part) => occurrences(part, text)) : [];
}

function replaced(expression: Expression, text: string, by: Expression): Expression {
  const whole = print(expression);
  if (whole === text) return by;
  return whole.includes(text) ? withParts(expression, (part) => replaced(part, text, by)) : expression;
}

/** `authorizer` is not known where messages are made, and objects of patches are not known to variables. */
const everywhere: ReadonlySet<string> = new Set('object oldObject request params namespaceObject variables'.split(' '));
const types: ReadonlySet<string> = new Set(['string', 'int', 'double', 'bool', 'list', 'map', 'null_type']);

function isClosed(expression: Expression, bound: ReadonlySet<string>): boolean {
  if (expression.kind === 'struct') return false;
  if (expression.kind === 'identifier') {
    return everywhere.has(expression.name) || types.has(expression.name) || bound.has(expression.name);
  }
  if (expression.kind !== 'macro') return partsOf(expression).every((part) => isClosed(part, bound));
  const inside = new Set([...bound, ...expression.variables]);
  return isClosed(expression.range, bound) && expression.args.every((argument) => isClosed(argument, inside));
}

function freeName(wish: string, variables: readonly Variable[]): string {
  const stem = /^[a-zA-Z]\w*$/.test(wish) && fieldNameOf(wish) === wish ? wish : 'value';
  const taken = new Set(variables.map(({ name }) => name));
  let name = stem;
  for (let count = 2; taken.has(name); count++) name = `${stem}${count}`;
  return name;
}
