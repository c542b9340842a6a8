import { type ASTNode, Environment, ParseError } from '@marcbachmann/cel-js';
import { nearest } from '../../diagnostics/nearest.js';

/** What the API server gives a match condition. */
const variables = ['authorizer', 'object', 'oldObject', 'request'];

/** Types as values, and the first halves of functions such as `cel.bind` and `sets.contains`. */
const builtIn =
  'base64 bool bytes cel cidr double duration dyn format google int ip list map math null_type optional quantity semver sets ' +
  'string strings timestamp type uint url';

const macros = new Set(
  'all exists exists_one existsOne map filter transformList transformMap transformMapEntry bind'.split(' '),
);

/** Operators whose result is never a boolean. */
const notBoolean = new Set<string>(['list', 'map', '+', '-', '*', '/', '%', '-_']);

/** What the API server would say against the expression, as far as it shows without types. */
export function problemOf(expression: string): string | undefined {
  const parsed = parse(expression);
  if (typeof parsed === 'string') return parsed;
  const known = new Set([...variables, ...builtIn.split(' '), ...boundIn(parsed)]);
  const unknown = nodesIn(parsed).flatMap((node) => (node.op === 'id' && !known.has(node.args) ? [node.args] : []))[0];
  if (unknown !== undefined) {
    const near = nearest(unknown, variables);
    return `there is no ${unknown}; ${near ? `perhaps ${near}` : 'a condition sees object, oldObject, request and authorizer'}`;
  }
  const literal = parsed.op === 'value' && typeof parsed.args !== 'boolean';
  return literal || notBoolean.has(parsed.op) ? 'it must be true or false' : undefined;
}

function parse(expression: string): ASTNode | string {
  const environment = new Environment({ enableOptionalTypes: true, unlistedVariablesAreDyn: true });
  try {
    return environment.parse(expression).ast;
  } catch (thrown) {
    if (thrown instanceof ParseError) return thrown.summary;
    throw thrown;
  }
}

/** The variables of comprehensions and `cel.bind`: all arguments of a macro but the last that are bare names. */
function boundIn(root: ASTNode): readonly string[] {
  return nodesIn(root).flatMap((node) => {
    if (node.op !== 'rcall' || !macros.has(node.args[0])) return [];
    return node.args[2].slice(0, -1).flatMap((argument) => (argument.op === 'id' ? [argument.args] : []));
  });
}

function nodesIn(node: ASTNode): readonly ASTNode[] {
  return [node, ...operands(node.args).flatMap(nodesIn)];
}

/** The nodes among an operator's arguments, which are names, nodes and lists of both. */
function operands(args: unknown): readonly ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(operands);
  return isNode(args) ? [args] : [];
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
