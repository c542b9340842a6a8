import type { Finder } from '../modules/find.js';
import type { Modules } from '../modules/modules.js';
import type { InterfaceSyntax, Module } from '../syntax/tree.js';
import { type Scope, syntaxTerm, type Term } from '../types/term.js';

/** What an interface passes to `CustomResource<Spec, Status, Meta>`, directly or through a generic base. */
export interface ResourceArguments {
  readonly spec: Term | undefined;
  readonly status: Term | undefined;
  readonly meta: Term | undefined;
}

/** Undefined for an interface that doesn't extend CustomResource. */
export function resourceArguments(
  modules: Modules,
  finder: Finder,
  declaration: InterfaceSyntax,
  scope: Scope,
  depth = 0,
): ResourceArguments | undefined {
  if (depth > 20) return undefined;
  for (const base of declaration.bases) {
    const found = finder.find(scope.module, base.name, base);
    if (found.kind !== 'declared') continue;
    const args = base.arguments.map((argument) => syntaxTerm(argument, scope));
    if (found.name === 'CustomResource' && modules.kextPath(found.module) === 'api/custom-resource') {
      return { spec: args[0], status: args[1], meta: args[2] };
    }
    const parent = found.declarations.find((it) => it.kind === 'interface');
    if (!parent) continue;
    const inner: Scope = { module: found.module, bindings: bindParameters(found.module, parent, args) };
    const through = resourceArguments(modules, finder, parent, inner, depth + 1);
    if (through) return through;
  }
  return undefined;
}

function bindParameters(module: Module, { parameters }: InterfaceSyntax, args: readonly Term[]): Map<string, Term> {
  const bindings = new Map<string, Term>();
  parameters.forEach(({ name, fallback }, at) => {
    const bound = args[at] ?? (fallback && syntaxTerm(fallback, { module, bindings: new Map(bindings) }));
    if (bound) bindings.set(name, bound);
  });
  return bindings;
}
