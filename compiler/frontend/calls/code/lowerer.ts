import type { Node, SourceFile } from '../../typescript.js';
import type { Argument, Expression, FunctionCode, Pattern, PropertyName, Target } from './code.js';
import type { Scope } from './scope.js';

/** What the files of this folder need of each other: one tree goes through all of them. */
export interface Lowerer {
  readonly source: SourceFile;
  readonly expression: (node: Node, scope: Scope) => Expression;
  readonly statements: (nodes: Iterable<Node>, scope: Scope) => readonly Expression[];
  /** Of a function, method, accessor or constructor. */
  readonly functionCode: (node: Node, scope: Scope, name: string) => FunctionCode;
  /** With what its decorators do to it. */
  readonly classValue: (node: Node, scope: Scope, name: string) => Expression;
  /** Of a declaration: its names are declared in the scope. */
  readonly binding: (node: Node, scope: Scope) => Pattern;
  /** Of the left side of an assignment. */
  readonly target: (node: Node, scope: Scope) => Target;
  readonly name: (node: Node, scope: Scope) => PropertyName;
  readonly arguments: (nodes: Iterable<Node> | undefined, scope: Scope) => readonly Argument[];
}
