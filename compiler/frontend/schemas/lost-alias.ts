import { innerTypes } from '../syntax/inner-types.js';
import type { DeclarationSyntax, Module, Range, TypeSyntax } from '../syntax/tree.js';
import { related } from '../types/related.js';
import type { Layer, Scope, Shape } from '../types/shape.js';
import { type SyntaxTerm, syntaxTerm } from '../types/term.js';
import type { Lowering } from './lowering.js';

/** As many names are followed at most. */
const most = 500;

/**
 * The name of an alias with tags that may have been meant where the checker computed a type: it is mentioned in what was
 * computed, and stands for the same.
 */
export function lostAlias(lowering: Lowering, from: SyntaxTerm, value: Shape): string | undefined {
  const seen = new Set<DeclarationSyntax>();
  return search(from.scope.module, from.syntax);

  function search(module: Module, syntax: TypeSyntax): string | undefined {
    if (syntax.kind === 'reference') {
      const found = lowering.expander.finder.find(module, syntax.name, syntax);
      const declarations = found.kind === 'declared' ? found.declarations : [];
      for (const declaration of declarations) {
        const name = found.kind === 'declared' ? searchDeclaration(found.module, declaration) : undefined;
        if (name !== undefined) return name;
      }
    }
    if (syntax.kind === 'function' || syntax.kind === 'opaque' || syntax.kind === 'tuple')
      return searchText(module, syntax);
    return first(innerTypes(syntax), (inner) => search(module, inner));
  }

  /** What kext knows as text only. */
  function searchText(module: Module, { start, end }: Range): string | undefined {
    const names = module.text.slice(start, end).match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [];
    const known = names.filter((name) => module.declarations.has(name) || module.imports.has(name));
    return first(known, (name) => search(module, { kind: 'reference', name: [name], arguments: [], start, end }));
  }

  function searchDeclaration(module: Module, declaration: DeclarationSyntax): string | undefined {
    if (seen.has(declaration) || seen.size > most) return undefined;
    seen.add(declaration);
    if (declaration.kind === 'interface') {
      const types = declaration.members.flatMap((member) => (member.kind === 'property' ? (member.type ?? []) : []));
      return first([...declaration.bases, ...types], (type) => search(module, type));
    }
    if (declaration.kind !== 'alias') return undefined;
    const layer: Layer = { module, declaration, instance: '' };
    const named = value.layers.some((known) => known.declaration === declaration);
    if (!named && isUsersOwn(lowering, layer) && standsFor(lowering, layer, value)) return declaration.name;
    return search(module, declaration.type);
  }
}

function first<Item>(items: readonly Item[], find: (item: Item) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** kext's own scalars survive what TypeScript computes. */
function isUsersOwn({ comments, expander }: Lowering, layer: Layer): boolean {
  return expander.modules.kextPath(layer.module) !== 'api/scalars' && comments.ofLayer(layer).annotations.length > 0;
}

function standsFor({ expander }: Lowering, { module, declaration }: Layer, value: Shape): boolean {
  if (declaration.kind !== 'alias') return false;
  const scope: Scope = { module, bindings: new Map() };
  const shape = expander.expand(syntaxTerm(declaration.type, scope));
  if (shape?.kind !== value.kind) return false;
  return related(expander, shape, value) !== false && related(expander, value, shape) !== false;
}
