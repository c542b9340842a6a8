import type { DeclarationSyntax, Module, NamespaceSyntax, Range } from '../syntax/tree.js';

/** By qualified name, what the namespaces of a module declare; several where they merge. */
export function declaredInNamespaces(module: Module): ReadonlyMap<string, readonly DeclarationSyntax[]> {
  const before = known.get(module);
  if (before) return before;
  const declared = new Map<string, DeclarationSyntax[]>();
  const pending: NamespaceSyntax[] = topNamespaces(module);
  for (const namespace of pending) {
    for (const declaration of namespace.declarations) {
      declared.set(declaration.name, [...(declared.get(declaration.name) ?? []), declaration]);
      if (declaration.kind === 'namespace') pending.push(declaration);
    }
  }
  known.set(module, declared);
  return declared;
}

const known = new WeakMap<Module, ReadonlyMap<string, readonly DeclarationSyntax[]>>();

/** The qualified name of the innermost namespace that holds the place; undefined for none. */
export function namespaceAround(module: Module, { start, end }: Range): string | undefined {
  let around: readonly NamespaceSyntax[] = topNamespaces(module);
  let name: string | undefined;
  for (;;) {
    const holder = around.find((namespace) => namespace.start <= start && end <= namespace.end);
    if (!holder) return name;
    name = holder.name;
    around = holder.declarations.filter((inner) => inner.kind === 'namespace');
  }
}

/** What a name means in a namespace or in one around it. */
export function declaredAround(
  module: Module,
  namespace: string,
  name: string,
): { readonly name: string; readonly declarations: readonly DeclarationSyntax[] } | undefined {
  const declared = declaredInNamespaces(module);
  for (let around = namespace; around !== ''; around = around.slice(0, Math.max(0, around.lastIndexOf('.')))) {
    const qualified = `${around}.${name}`;
    const declarations = declared.get(qualified);
    if (declarations) return { name: qualified, declarations };
  }
  return undefined;
}

function topNamespaces(module: Module): NamespaceSyntax[] {
  return module.namespaces.flatMap((name) =>
    (module.declarations.get(name) ?? []).filter((declaration) => declaration.kind === 'namespace'),
  );
}
