import type { Report } from '../../diagnostics/diagnostic.js';
import type { Expression, FunctionExpression, Statement } from '../../model/expression.js';
import type { Location } from '../../model/location.js';
import { outsideRules } from '../diagnostics.js';
import type { Lowering } from '../schemas/lowering.js';
import type { DeclarationSyntax, FunctionDeclarationSyntax, Module, VariableSyntax } from '../syntax/tree.js';
import type { Node, Statement as StatementNode } from '../typescript.js';
import type { Names } from './names.js';
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
  /** Lets go of the nodes of a file whose own functions are read; few functions are called from other files. */
  readonly leave: (module: Module) => void;
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
  readonly names: Names;
  /** Those that can't be assigned here: of the functions and loops around. */
  readonly outside: Names;
}

export function readExpression(reader: Reader, node: Node): Expression {
  return reader.bodies.expression(reader, node);
}

/** A reader of what begins a file. */
export function readerOf(bodies: Bodies, module: Module): Reader {
  return { bodies, module, names: undefined, outside: undefined };
}

export function withNames({ bodies, module, outside }: Reader, names: Names): Reader {
  return { bodies, module, names, outside };
}

/** Where a function or the body of a loop begins. */
export function startInside({ bodies, module, names }: Reader): Reader {
  return { bodies, module, names, outside: names };
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
