import {
  type ExpressionWithTypeArguments,
  isIdentifier,
  isPropertyAccessExpression,
  type Node,
  type SourceFile,
  type TypeParameterDeclaration,
} from '../typescript.js';
import { rangeOf } from './range-of.js';
import type { ReferenceSyntax, TypeParameterSyntax } from './tree.js';
import { typeFromAst } from './type-from-ast.js';

export function typeParameters(
  source: SourceFile,
  parameters: Iterable<TypeParameterDeclaration> | undefined,
): readonly TypeParameterSyntax[] {
  return [...(parameters ?? [])].map(({ name, constraint, defaultType }) => ({
    name: name.text,
    ...(constraint && { constraint: typeFromAst(source, constraint) }),
    ...(defaultType && { fallback: typeFromAst(source, defaultType) }),
  }));
}

/** The base of an interface; undefined for what is no plain name. */
export function referenceFromExpression(
  source: SourceFile,
  node: ExpressionWithTypeArguments,
): ReferenceSyntax | undefined {
  const name = expressionName(node.expression);
  if (!name) return undefined;
  const args = [...(node.typeArguments ?? [])].map((type) => typeFromAst(source, type));
  return { kind: 'reference', name, arguments: args, ...rangeOf(source, node) };
}

function expressionName(node: Node): readonly string[] | undefined {
  if (isIdentifier(node)) return [node.text];
  if (!isPropertyAccessExpression(node)) return undefined;
  const left = expressionName(node.expression);
  return left && [...left, node.name.text];
}
