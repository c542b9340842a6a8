import type { Declared } from '../modules/find.js';
import { declaredInNamespaces } from '../modules/namespaces.js';
import type { DeclarationSyntax, Module } from '../syntax/tree.js';
import type { TypeScriptSymbol } from '../typescript.js';
import type { Expander } from './expander.js';

/** The declarations of a type's symbol in kext's own tree; undefined for TypeScript's own library. */
export function declarationsOf(expander: Expander, symbol: TypeScriptSymbol): Declared | undefined {
  const [handle] = symbol.declarations;
  if (handle === undefined || isLibrary(handle.path)) return undefined;
  const module = expander.modules.get(handle.path);
  const found = module && declaredAt(module, symbol.name, handle.resolve()?.end);
  return module && found && { kind: 'declared', module, ...found, rest: [] };
}

/** Names in functions and in other namespaces may be the same. */
function declaredAt(
  module: Module,
  name: string,
  end: number | undefined,
): { readonly name: string; readonly declarations: readonly DeclarationSyntax[] } | undefined {
  const ends = (declarations: readonly DeclarationSyntax[]) => declarations.some((it) => it.end === end);
  const declarations = module.declarations.get(name);
  if (declarations && ends(declarations)) return { name, declarations };
  if (module.namespaces.length === 0) return undefined;
  const inner = [...declaredInNamespaces(module)].find(([key, all]) => key.endsWith(`.${name}`) && ends(all));
  return inner && { name: inner[0], declarations: inner[1] };
}

/** One of TypeScript's own lib.*.d.ts. */
export function isLibrary(path: string): boolean {
  return /\/lib\.[^/]*\.d\.ts$/.test(path);
}
