import type { Note } from '../../diagnostics/diagnostic.js';
import type { FunctionExpression } from '../../model/expression.js';
import type { Lowering } from '../schemas/lowering.js';
import type { DeclarationSyntax, Module } from '../syntax/tree.js';
import { plainStatements, type SourceFile, type Statement } from '../typescript.js';
import { readForm } from './expression.js';
import { readFunctionNode } from './function.js';
import { functionNode, initializerNode } from './node-of.js';
import { type Bodies, type FunctionSource, readerOf } from './reader.js';
import { readStatements } from './statement.js';

/** `trees` are those that are there already; what else is needed is asked for. */
export function bodiesOf(lowering: Lowering, trees: Map<Module, SourceFile>): Bodies {
  const known = new Map<DeclarationSyntax, FunctionExpression | undefined>();
  const statements = new Map<Module, readonly Statement[]>();
  const calls: Note[] = [];
  let failures = 0;
  const bodies: Bodies = {
    lowering,
    expression: readForm,
    statements: readStatements,
    function: readFunctionNode,
    report(kind, at, params, ...notes) {
      failures++;
      lowering.report(kind, at, params, ...notes, ...calls.toReversed());
    },
    read(module, declaration) {
      if (!known.has(declaration)) known.set(declaration, readOnce(module, declaration));
      return known.get(declaration);
    },
    readCalled(module, declaration, at) {
      calls.push({ text: `${declaration.name} is called here.`, at });
      const body = bodies.read(module, declaration);
      calls.pop();
      return body;
    },
    initializer: (module, declaration) => initializerNode(statementsOf(module), declaration),
    reading: new Set(),
    leave: (module) => statements.delete(module),
    forget() {
      trees.clear();
      statements.clear();
      lowering.expander.compiler.forgetSourceFiles();
    },
  };

  function readOnce(module: Module, declaration: FunctionSource): FunctionExpression | undefined {
    const node = functionNode(statementsOf(module), declaration);
    if (!node) return undefined;
    const before = failures;
    bodies.reading.add(declaration);
    const body = readFunctionNode(readerOf(bodies, module), node, declaration.name);
    bodies.reading.delete(declaration);
    return failures === before ? body : undefined;
  }

  function statementsOf(module: Module): readonly Statement[] {
    const found = statements.get(module);
    if (found) return found;
    const source = trees.get(module) ?? lowering.expander.compiler.sourceFile(module.path);
    const read = source ? plainStatements(source, module.text) : [];
    statements.set(module, read);
    return read;
  }

  return bodies;
}
