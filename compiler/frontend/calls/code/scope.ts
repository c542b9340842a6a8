import type { Specifier } from '../../syntax/tree.js';
import type { Owner, Variable } from './code.js';

/** A lexical scope: names -> variables, blocks and functions alike. */
export interface Scope {
  readonly owner: Owner;
  readonly variables: Map<string, Variable>;
  readonly parent: Scope | undefined;
  /** Of the module: what is imported. */
  readonly imports: Map<string, { readonly specifier: Specifier; readonly name: string }>;
}

export function moduleScope(path: string): Scope {
  return { owner: { path }, variables: new Map(), parent: undefined, imports: new Map() };
}

export function blockScope(parent: Scope): Scope {
  return { owner: parent.owner, variables: new Map(), parent, imports: parent.imports };
}

export function functionScope(parent: Scope): Scope {
  return { owner: { path: parent.owner.path }, variables: new Map(), parent, imports: parent.imports };
}

/** The variable of that name in this very scope, made where it isn't yet: `var` and functions may be declared twice. */
export function declareName(scope: Scope, name: string): Variable {
  const known = scope.variables.get(name);
  if (known) return known;
  const variable = { name, owner: scope.owner };
  scope.variables.set(name, variable);
  return variable;
}

/** A variable that no name reaches. */
export function hiddenVariable(scope: Scope, name: string): Variable {
  return { name, owner: scope.owner };
}

export function findVariable(scope: Scope | undefined, name: string): Variable | undefined {
  for (let at = scope; at !== undefined; at = at.parent) {
    const found = at.variables.get(name);
    if (found) return found;
  }
  return undefined;
}
