import type { Module } from '../syntax/tree.js';
import type { Declared, Finder } from './find.js';
import type { Modules } from './modules.js';

/** Whether one of the user's files adds members to an interface that is declared elsewhere. */
export function augmentedIn(
  modules: Modules,
  finder: Finder,
  users: () => readonly Module[],
): (found: Declared) => boolean {
  let known: ReadonlySet<string> | undefined;
  return ({ module, name }) => {
    known ??= new Set(users().flatMap((user) => augmentedNames(modules, finder, user)));
    return known.size > 0 && (known.has(name) || known.has(`${module.path}#${name}`));
  };
}

/** With the path of the module; for `declare global`, a name that is as good as any of the same name. */
function augmentedNames(modules: Modules, finder: Finder, user: Module): readonly string[] {
  return user.augmentations.flatMap(({ specifier, names }) => {
    if (!specifier) return names;
    const target = modules.resolve(user, specifier);
    return names.flatMap((name) => {
      const found = target && finder.exportOf(target, name);
      return found?.kind === 'declared' ? [`${found.module.path}#${found.name}`] : [];
    });
  });
}
