import type { Module } from '../syntax/tree.js';
import type { Modules } from './modules.js';

/**
 * The modules that may mean something else than before: those that import, however far, one that is `fresh`. All of
 * them where one declares what every file sees.
 */
export function staleModules(
  modules: Modules,
  users: readonly Module[],
  fresh: (module: Module) => boolean,
): ReadonlySet<Module> {
  if (users.some((module) => module.augments)) return new Set(users);
  const importers = importersOf(modules, users);
  const stale = new Set([...importers.keys()].filter(fresh));
  for (const module of stale) for (const importer of importers.get(module) ?? []) stale.add(importer);
  return stale;
}

/** Of every module within reach, those that import it. */
function importersOf(modules: Modules, users: readonly Module[]): ReadonlyMap<Module, readonly Module[]> {
  const importers = new Map<Module, Module[]>(users.map((module) => [module, []]));
  for (const module of importers.keys()) {
    for (const imported of importedModules(modules, module)) {
      const known = importers.get(imported);
      if (known) known.push(module);
      else importers.set(imported, [module]);
    }
  }
  return importers;
}

function importedModules(modules: Modules, module: Module): ReadonlySet<Module> {
  const imported = new Set<Module>();
  for (const specifier of module.specifiers) {
    const target = modules.resolve(module, specifier);
    if (target) imported.add(target);
  }
  return imported;
}
