import type { ExpressionSyntax, QuerySyntax, TypeSyntax, VariableSyntax } from '../syntax/tree.js';
import { enumValues } from './enums.js';
import type { Expander } from './expander.js';
import { enumLiteralShape, keywordShape, literalShape, type Shape, unnamed, unsupportedShape } from './shape.js';
import { type Member, type Scope, shapeTerm, syntaxTerm } from './term.js';

/** `typeof x`: an `as const` object, an enum, a constant with its type written out. */
export function expandQuery(expander: Expander, syntax: QuerySyntax, scope: Scope): Shape | undefined {
  const found = expander.finder.find(scope.module, syntax.name, syntax);
  if (found.kind !== 'declared' || found.rest.length > 0) return undefined;
  const { module, declarations } = found;
  for (const declaration of declarations) {
    if (declaration.kind === 'enum') {
      const values = enumValues(expander, module, declaration);
      return values && objectOf([...values].map(([name, value]) => [name, enumLiteralShape(value, declaration)]));
    }
    if (declaration.kind === 'function') return unsupportedShape('function');
    if (declaration.kind !== 'variable') continue;
    if (declaration.function) return unsupportedShape('function');
    if (declaration.type) return expander.expand(syntaxTerm(declaration.type, { module, bindings: new Map() }));
    const value = constantValue(declaration);
    return value && valueShape(value);
  }
  return undefined;
}

/** The elements of `typeof x` where x is an `as const` array. */
export function constantElements(expander: Expander, syntax: TypeSyntax, scope: Scope): readonly Shape[] | undefined {
  if (syntax.kind !== 'query') return undefined;
  const found = expander.finder.find(scope.module, syntax.name, syntax);
  if (found.kind !== 'declared') return undefined;
  const variable = found.declarations.find((it) => it.kind === 'variable');
  const value = variable && !variable.type ? constantValue(variable) : undefined;
  if (value?.kind !== 'array') return undefined;
  const shapes = value.elements.map(valueShape).filter((shape) => shape !== undefined);
  return shapes.length === value.elements.length ? shapes : undefined;
}

/** The value whose type is as narrow as it is written. */
function constantValue({ initializer, constant }: VariableSyntax): ExpressionSyntax | undefined {
  if (initializer?.kind === 'const') return initializer.operand;
  return constant && initializer?.kind === 'literal' ? initializer : undefined;
}

function valueShape(value: ExpressionSyntax): Shape | undefined {
  if (value.kind === 'const') return valueShape(value.operand);
  if (value.kind === 'literal') return value.value === null ? keywordShape('null') : literalShape(value.value);
  if (value.kind === 'array') return unsupportedShape('tuple');
  if (value.kind !== 'object') return undefined;
  const properties: [string, Shape][] = [];
  for (const [name, property] of value.properties) {
    const shape = valueShape(property);
    if (!shape) return undefined;
    properties.push([name, shape]);
  }
  return objectOf(properties);
}

function objectOf(properties: readonly (readonly [string, Shape])[]): Shape {
  const members = properties.map(([name, shape]): [string, Member] => [
    name,
    { name, optional: false, type: shapeTerm(shape), sources: [] },
  ]);
  return { kind: 'object', members: new Map(members), ...unnamed };
}
