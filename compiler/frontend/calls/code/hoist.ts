import { rangeOf } from '../../syntax/range-of.js';
import { isFunctionLikeDeclaration, isVariableDeclarationList, type Node } from '../../typescript.js';
import type { Lowerer } from './lowerer.js';
import { boundNames } from './patterns.js';
import { declareName, type Scope } from './scope.js';

/** A `var` belongs to the whole function. */
export function hoistVariables(lowerer: Lowerer, node: Node, scope: Scope): void {
  if (!/\bvar\b/.test(lowerer.source.text.slice(node.pos, node.end))) return;
  node.forEachChild((child) => {
    if (isFunctionLikeDeclaration(child)) return;
    if (isVariableDeclarationList(child) && isVar(lowerer, child)) {
      for (const { name } of child.declarations) for (const bound of boundNames(name)) declareName(scope, bound);
    }
    hoistVariables(lowerer, child, scope);
  });
}

export function isVar(lowerer: Lowerer, list: Node): boolean {
  return lowerer.source.text.startsWith('var', rangeOf(lowerer.source, list).start);
}
