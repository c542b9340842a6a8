import type { ElementPattern, Pattern, PropertyPattern } from '../../model/expression.js';
import { propertyName } from '../syntax/value-from-ast.js';
import {
  type BindingElement,
  isArrayBindingPattern,
  isBindingElement,
  isIdentifier,
  isObjectBindingPattern,
  type Node,
} from '../typescript.js';
import { withBound } from './names.js';
import { locate, type Reader, readExpression, refuse, withNames } from './reader.js';

/** A name, `{ a, b: c }` or `[a, b]`. */
export function readPattern(reader: Reader, node: Node): Pattern {
  const at = locate(reader, node);
  if (isIdentifier(node)) return { kind: 'name', name: node.text, at };
  if (isObjectBindingPattern(node)) {
    return { kind: 'object', properties: readEach(reader, node.elements, readProperty, (it) => it.pattern), at };
  }
  if (isArrayBindingPattern(node)) {
    return { kind: 'list', elements: readEach(reader, node.elements, readElement, (it) => it?.pattern), at };
  }
  refuse(reader, node, 'This pattern', 'Bind a name.');
  return { kind: 'name', name: '', at };
}

/** A default may speak of the names before it. */
function readEach<Each extends Node, Part>(
  reader: Reader,
  elements: Iterable<Each>,
  read: (reader: Reader, element: Each) => Part,
  patternOf: (part: Part) => Pattern | undefined,
): readonly Part[] {
  const parts: Part[] = [];
  let inside = reader;
  for (const element of elements) {
    const part = read(inside, element);
    const pattern = patternOf(part);
    if (pattern) inside = withNames(inside, withBound(inside.names, pattern, undefined));
    parts.push(part);
  }
  return parts;
}

function readProperty(reader: Reader, element: BindingElement): PropertyPattern {
  const { name, propertyName: property, initializer, dotDotDotToken } = element;
  if (dotDotDotToken) refuse(reader, element, 'The rest of an object', 'Name the properties that you need.');
  const key = propertyName(property ?? name);
  if (key === undefined || !name) {
    refuse(reader, element, 'A computed name of a property', 'Write the name itself.');
    return { name: '', pattern: { kind: 'name', name: '', at: locate(reader, element) } };
  }
  const fallback = initializer && readExpression(reader, initializer);
  return { name: key, pattern: readPattern(reader, name), ...(fallback && { fallback }) };
}

function readElement(reader: Reader, element: Node): ElementPattern | undefined {
  if (!isBindingElement(element) || !element.name) return undefined;
  const { name, initializer, dotDotDotToken } = element;
  const fallback = initializer && readExpression(reader, initializer);
  const isRest = dotDotDotToken !== undefined;
  return { pattern: readPattern(reader, name), isRest, ...(fallback && { fallback }) };
}
