import type { Expression } from '../../model/expression.js';
import type { Declared, Found } from '../modules/find.js';
import type { DeclarationSyntax, EnumSyntax, VariableSyntax } from '../syntax/tree.js';
import { enumValues } from '../types/enums.js';
import {
  type Identifier,
  isIdentifier,
  isPropertyAccessExpression,
  type Node,
  type PropertyAccessExpression,
} from '../typescript.js';
import { isChanged } from './is-changed.js';
import { nameIn } from './names.js';
import { locate, type Reader, readExpression, readerOf, refuse, useValidates } from './reader.js';

const globals: ReadonlySet<string> = new Set(
  'Object Math Number Boolean String Array Infinity parseInt structuredClone'.split(' '),
);

/** What stands in for JavaScript's own that CEL has nothing for. */
const instead: Readonly<Record<string, string>> = {
  Date: 'Use timestamp and duration of kext/cel; a rule knows no time but those of the object.',
  JSON: 'Compare the parts, or use equal of kext/cel.',
  NaN: 'Test the text, or use a number.',
  Map: 'Look for the element: list.find(({ name }) => name === wanted).',
  RegExp: 'Write the regular expression: /…/.',
  console: 'Return the text to show.',
  URL: 'Use url and isURL of kext/cel.',
  parseFloat: 'Use a number in the schema, or quantity of kext/cel.',
  isNaN: 'Test the text, or use a number.',
};

export function refuseGlobal(reader: Reader, node: Node, name: string, what: string): Expression {
  return refuse(reader, node, what, (Object.hasOwn(instead, name) ? instead[name] : undefined) ?? useValidates);
}

/** A parameter, a constant, a function of the project's, one of `kext/cel`, or one of JavaScript's own. */
export function readName(reader: Reader, node: Identifier): Expression {
  const at = locate(reader, node);
  const name = node.text;
  if (nameIn(reader.names, name, undefined)) return { kind: 'variable', name, at };
  if (name === 'undefined') return { kind: 'literal', value: undefined, at };
  if (!isOfFile(reader, name)) {
    return globals.has(name) ? { kind: 'global', name, at } : refuseGlobal(reader, node, name, name);
  }
  const found = find(reader, [name], node);
  if (found.kind === 'declared') return readDeclared(reader, node, found);
  return refuse(reader, node, name, useValidates);
}

/** `Protocol.Tcp` of an enum, `limits.most` of a constant, `rules.isName` of a module. */
export function memberOfConstant(reader: Reader, node: PropertyAccessExpression): Expression | undefined {
  if (!beginsInFile(reader, node)) return undefined;
  const path = pathOf(reader, node);
  if (!path) return undefined;
  const found = find(reader, path, node);
  return found.kind === 'declared' ? readDeclared(reader, node, found) : undefined;
}

/** Most begin with a parameter. */
function beginsInFile(reader: Reader, node: PropertyAccessExpression): boolean {
  const { expression } = node;
  if (isIdentifier(expression))
    return !nameIn(reader.names, expression.text, undefined) && isOfFile(reader, expression.text);
  return isPropertyAccessExpression(expression) && beginsInFile(reader, expression);
}

function pathOf(reader: Reader, node: Node): readonly string[] | undefined {
  if (isIdentifier(node)) return [node.text];
  if (!isPropertyAccessExpression(node) || node.questionDotToken) return undefined;
  const before = pathOf(reader, node.expression);
  return before && [...before, node.name.text];
}

function isOfFile({ module }: Reader, name: string): boolean {
  return module.declarations.has(name) || module.imports.has(name);
}

function find({ bodies, module }: Reader, path: readonly string[], { pos, end }: Node): Found {
  return bodies.lowering.expander.finder.find(module, path, { start: pos, end });
}

function readDeclared(reader: Reader, node: Node, found: Declared): Expression {
  const { expander } = reader.bodies.lowering;
  const at = locate(reader, node);
  const inKext = expander.modules.kextPath(found.module);
  if (inKext?.startsWith('cel/')) return { kind: 'library', name: found.name, at };
  for (const first of found.declarations) {
    // Of the declarations of a function the last one has the body.
    const declaration = first.kind === 'function' ? (found.declarations.findLast(isFunction) ?? first) : first;
    if (declaration.kind === 'enum') return readEnum(reader, node, found, declaration);
    if (declaration.kind !== 'function' && declaration.kind !== 'variable') continue;
    if (!expander.modules.isUsers(found.module)) {
      return refuse(reader, node, `${found.name}, which is not of this project,`, useValidates);
    }
    if (declaration.kind === 'variable' && !declaration.function) return readConstant(reader, node, found, declaration);
    if (reader.bodies.reading.has(declaration)) {
      return refuse(reader, node, `${found.name}, which calls itself,`, useValidates);
    }
    // What is wrong in it has been told there.
    return reader.bodies.readCalled(found.module, declaration, at) ?? { kind: 'literal', value: undefined, at };
  }
  return refuse(reader, node, found.name, useValidates);
}

function isFunction({ kind }: DeclarationSyntax): boolean {
  return kind === 'function';
}

function readEnum(reader: Reader, node: Node, { module, rest }: Declared, declaration: EnumSyntax): Expression {
  const values = enumValues(reader.bodies.lowering.expander, module, declaration);
  const at = locate(reader, node);
  const [member] = rest;
  if (member !== undefined && values?.has(member)) return { kind: 'literal', value: values.get(member), at };
  if (!values) return refuse(reader, node, declaration.name, 'Write out the values of its members.');
  const properties = [...values].map(
    ([name, value]) => ({ kind: 'property', name, value: { kind: 'literal', value, at } }) as const,
  );
  return { kind: 'object', properties, at };
}

/** A constant is what it holds, in the file that declares it. */
function readConstant(reader: Reader, node: Node, { module }: Declared, declaration: VariableSyntax): Expression {
  const { bodies } = reader;
  const held = bodies.initializer(module, declaration);
  if (!declaration.constant || !held) {
    return refuse(reader, node, `${declaration.name}, which can change,`, 'Declare it with const and a value.');
  }
  if (isChanged(module, declaration.name)) {
    return refuse(reader, node, `${declaration.name}, which this file changes,`, 'Declare it with all that it holds.');
  }
  if (bodies.reading.has(declaration)) return refuse(reader, node, declaration.name, useValidates);
  bodies.reading.add(declaration);
  const value = readExpression(readerOf(bodies, module), held);
  bodies.reading.delete(declaration);
  return value;
}
