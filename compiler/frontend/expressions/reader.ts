import type { Report } from '../../diagnostics/diagnostic.js';
import type { Expression, FunctionExpression, Statement } from '../../model/expression.js';
import type { Location } from '../../model/location.js';
import { outsideRules } from '../diagnostics.js';
import type { Lowering } from '../schemas/lowering.js';
import type { DeclarationSyntax, FunctionDeclarationSyntax, Module, VariableSyntax } from '../syntax/tree.js';
import type { Node, Statement as StatementNode } from '../typescript.js';
import type { FunctionNode } from './node-of.js';

/** The bodies of a project's functions, read when something that becomes CEL reaches them. */
export interface Bodies extends Forms {
  readonly lowering: Lowering;
  readonly report: Report;
  /** Undefined where something in it has been reported. */
  readonly read: (module: Module, declaration: FunctionSource) => FunctionExpression | undefined;
  /** From a call, which what is wrong in it is told with. */
  readonly readCalled: (module: Module, declaration: FunctionSource, at: Location) => FunctionExpression | undefined;
  /** The tree of what a constant of a file holds. */
  readonly initializer: (module: Module, declaration: VariableSyntax) => Node | undefined;
  /** What is being read right now: a function that comes again contains itself. */
  readonly reading: Set<DeclarationSyntax>;
  /** Lets go of the trees. */
  readonly forget: () => void;
}

/** The forms that hold each other. */
export interface Forms {
  readonly expression: (reader: Reader, node: Node) => Expression;
  readonly statements: (reader: Reader, nodes: Iterable<StatementNode>) => readonly Statement[];
  readonly function: (reader: Reader, node: FunctionNode, name: string) => FunctionExpression;
}

export type FunctionSource = FunctionDeclarationSyntax | VariableSyntax;

/** Where in which function the reading is. Its nodes are plain ones. */
export interface Reader {
  readonly bodies: Bodies;
  readonly module: Module;
  /** Parameters and constants of the functions around. */
  readonly names: ReadonlySet<string>;
  /** Those that may be assigned here: declared with let, in this function and loop. */
  readonly changeable: ReadonlySet<string>;
  /** Lists that may be filled here: constants that were written out, in this function and loop. */
  readonly fillable: ReadonlySet<string>;
}

export const noNames: ReadonlySet<string> = new Set();

export function readExpression(reader: Reader, node: Node): Expression {
  return reader.bodies.expression(reader, node);
}

export function withNames(reader: Reader, names: readonly string[]): Reader {
  if (names.length === 0) return reader;
  return {
    ...reader,
    names: new Set([...reader.names, ...names]),
    changeable: without(reader.changeable, names),
    fillable: without(reader.fillable, names),
  };
}

function without(set: ReadonlySet<string>, names: readonly string[]): ReadonlySet<string> {
  return names.some((name) => set.has(name)) ? new Set([...set].filter((name) => !names.includes(name))) : set;
}

export function locate({ bodies, module }: Reader, { pos, end }: Node): Location {
  return bodies.lowering.locate(module, { start: pos, end });
}

/** What is written there. */
export function textOf({ module }: Reader, { pos, end }: Node): string {
  return module.text.slice(pos, end);
}

/** Tells that CEL has no such thing. `instead` is a whole sentence. What is returned stands in for it. */
export function refuse(reader: Reader, node: Node, what: string, instead: string): Expression {
  const at = locate(reader, node);
  reader.bodies.report(outsideRules, at, { what, instead });
  return { kind: 'literal', value: undefined, at };
}

/** What is left to say where nothing in CEL comes close. */
export const useValidates = 'Use a function with @validates, which runs as a webhook.';
