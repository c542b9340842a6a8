import type { ASTNode } from '@marcbachmann/cel-js';
import type { ConstantType, Expression } from './expression.js';

export type ParsedExpression =
  | { readonly expression: Expression }
  | { readonly problem: string; readonly start: number };

export type Parser = (text: string) => ParsedExpression;

/** CEL itself, as far as a compiler needs it. */
export interface Cel {
  readonly parse: Parser;
  /** The value of an expression for these variables; undefined where it can't be told here. */
  readonly evaluate: (text: string, variables: Readonly<Record<string, unknown>>) => unknown;
}

/** Loads the library: 50 ms, so only for projects that have `@cel`. */
export async function loadCel(): Promise<Cel> {
  const { Environment, ParseError } = await import('@marcbachmann/cel-js');
  const limits = { maxAstNodes: 100_000, maxDepth: 1000, maxListElements: 10_000, maxMapEntries: 10_000 };
  const environment = new Environment({
    unlistedVariablesAreDyn: true,
    homogeneousAggregateLiterals: false,
    enableOptionalTypes: true,
    limits: { ...limits, maxCallArguments: 1000 },
  });
  return {
    parse(text) {
      try {
        return { expression: convert(environment.parse(text).ast) };
      } catch (problem) {
        if (!(problem instanceof ParseError)) throw problem;
        const { summary, range } = problem;
        const cut = summary === 'Unexpected token: EOF';
        return { problem: cut ? 'something is missing there' : summary, start: range?.start ?? 0 };
      }
    },
    evaluate(text, variables) {
      try {
        return environment.evaluate(text, { ...variables });
      } catch {
        return undefined;
      }
    },
  };
}

const macros: ReadonlySet<string> = new Set(
  'all exists exists_one existsOne map filter transformList transformMap transformMapEntry optMap optFlatMap sortBy'.split(
    ' ',
  ),
);

function convert(node: ASTNode): Expression {
  const { start } = node;
  switch (node.op) {
    case 'value':
      return { kind: 'constant', ...constantOf(node.args), start };
    case 'id':
      return { kind: 'identifier', name: node.args, start };
    case '.':
    case '.?':
      return { kind: 'select', operand: convert(node.args[0]), field: node.args[1], optional: node.op === '.?', start };
    case 'call':
      return convertCall(node.args[0], node.args[1], start);
    case 'rcall':
      return convertMethod(...node.args, start);
    case 'list':
      return { kind: 'list', items: node.args.map(convert), start };
    case 'map':
      return { kind: 'map', entries: node.args.map(([key, value]) => [convert(key), convert(value)] as const), start };
    case '-_':
      return convertNegation(node.args, start);
    case '!_':
      return { kind: 'call', name: '!', args: [convert(node.args)], start };
    default:
      return { kind: 'call', name: node.op, args: node.args.map(convert), start };
  }
}

/** `-1` is a constant, `-(1)` is not. */
function convertNegation(operand: ASTNode, start: number): Expression {
  const value = operand.op === 'value' && operand.start === start + 1 ? operand.args : undefined;
  if (typeof value === 'bigint') return { kind: 'constant', type: 'int', value: -value, start };
  if (typeof value === 'number') return { kind: 'constant', type: 'double', value: -value, start };
  return { kind: 'call', name: '-', args: [convert(operand)], start };
}

function convertCall(name: string, args: readonly ASTNode[], start: number): Expression {
  const [operand] = args;
  if (name === 'has' && operand?.op === '.') {
    return { kind: 'has', operand: convert(operand.args[0]), field: operand.args[1], start };
  }
  return { kind: 'call', name, args: args.map(convert), start };
}

function convertMethod(name: string, target: ASTNode, args: readonly ASTNode[], start: number): Expression {
  const variables = macros.has(name) ? variablesOf(name, args) : [];
  if (variables.length > 0) {
    const bodies = args.slice(variables.length).map(convert);
    return { kind: 'macro', name, range: convert(target), variables, args: bodies, start };
  }
  return { kind: 'call', name, target: convert(target), args: args.map(convert), start };
}

/** How many arguments name a variable: `map` and `filter` have one, the others as many as leave one expression. */
function variablesOf(name: string, args: readonly ASTNode[]): readonly string[] {
  const names = args.flatMap((node) => (node.op === 'id' ? [node.args] : []));
  const single = ['map', 'filter', 'exists_one', 'optMap', 'optFlatMap', 'sortBy'].includes(name);
  const wanted = single ? 1 : name.startsWith('transform') ? 2 : args.length > 3 ? args.length : args.length - 1;
  const leading = args.slice(0, wanted);
  return args.length > wanted && leading.every(({ op }) => op === 'id') ? names.slice(0, wanted) : [];
}

function constantOf(value: unknown): {
  readonly type: ConstantType;
  readonly value: string | number | bigint | boolean | null;
} {
  if (value === null) return { type: 'null', value };
  if (typeof value === 'bigint') return { type: 'int', value };
  if (typeof value === 'number') return { type: 'double', value };
  if (typeof value === 'boolean') return { type: 'bool', value };
  if (typeof value === 'string') return { type: 'string', value };
  if (value instanceof Uint8Array) return { type: 'bytes', value: Buffer.from(value).toString('latin1') };
  return { type: 'uint', value: BigInt(String(value)) };
}
