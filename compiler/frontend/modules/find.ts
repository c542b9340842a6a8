import type { DeclarationSyntax, Module, Range } from '../syntax/tree.js';
import type { Compiler } from '../typescript.js';
import type { Modules } from './modules.js';
import { declaredAround, declaredInNamespaces, namespaceAround } from './namespaces.js';

/** What a name stands for. */
export type Found = Declared | NamespaceOfModule | Global | OnlyCompilerKnows;

export interface Declared {
  readonly kind: 'declared';
  readonly module: Module;
  readonly name: string;
  readonly declarations: readonly DeclarationSyntax[];
  /** What follows the declaration in a qualified name: an enum's member. */
  readonly rest: readonly string[];
}

interface NamespaceOfModule {
  readonly kind: 'namespace';
  readonly module: Module;
}

/** One of TypeScript's own: `Partial`, `Array`, `Date`. */
interface Global {
  readonly kind: 'global';
  readonly name: string;
}

interface OnlyCompilerKnows {
  readonly kind: 'opaque';
}

const opaque: OnlyCompilerKnows = { kind: 'opaque' };

/** TypeScript's own types that kext gives a meaning or an error of its own. */
const globals = new Set(
  (
    'Array ReadonlyArray Record Partial Required Readonly Pick Omit Exclude Extract NonNullable Uppercase Lowercase ' +
    'Capitalize Uncapitalize NoInfer Date RegExp Map Set ReadonlyMap ReadonlySet WeakMap WeakSet Promise Function ' +
    'Object Symbol BigInt Error String Number Boolean URL Uint8Array ArrayBuffer Buffer'
  ).split(' '),
);

export interface Finder {
  /** What the name means in the module; `at` is where it stands, in case only the compiler can tell. */
  readonly find: (module: Module, name: readonly string[], at: Range) => Found;
  readonly exportOf: (module: Module, name: string) => Found | undefined;
}

export function finderOf(modules: Modules, compiler: Compiler): Finder {
  const cache = new WeakMap<Module, Map<string, Found>>();
  const exported = new WeakMap<Module, Map<string, Found | undefined>>();

  function find(module: Module, name: readonly string[], at: Range): Found {
    const namespace = module.namespaces.length > 0 ? namespaceAround(module, at) : undefined;
    const written = name.length === 1 ? (name[0] ?? '') : name.join('.');
    const key = namespace === undefined ? written : `${namespace} ${written}`;
    let known = cache.get(module);
    if (!known) {
      known = new Map();
      cache.set(module, known);
    }
    const before = known.get(key);
    if (before) return before;
    const found = findOnce(module, name, at, namespace);
    known.set(key, found);
    return found;
  }

  /** Every module of a project imports the same few names of kext's. */
  function exportOf(module: Module, name: string): Found | undefined {
    let known = exported.get(module);
    if (!known) {
      known = new Map();
      exported.set(module, known);
    }
    if (!known.has(name)) known.set(name, searchExport(module, name, new Set()));
    return known.get(name);
  }

  function findOnce(
    module: Module,
    [first = '', ...rest]: readonly string[],
    at: Range,
    namespace: string | undefined,
  ): Found {
    const inner = namespace === undefined ? undefined : declaredAround(module, namespace, first);
    if (inner) return follow({ kind: 'declared', module, ...inner, rest: [] }, rest);
    const start = localName(module, first);
    if (start) return follow(start, rest);
    if (rest.length === 0 && globals.has(first)) return { kind: 'global', name: first };
    return rest.length === 0 ? askCompiler(module, at) : opaque;
  }

  function follow(start: Found, names: readonly string[]): Found {
    const [next, ...rest] = names;
    if (next === undefined) return start;
    if (start.kind === 'namespace') return follow(exportOf(start.module, next) ?? opaque, rest);
    if (start.kind !== 'declared') return opaque;
    const { module, declarations } = start;
    const name = `${declarations.find(({ kind }) => kind === 'namespace')?.name}.${next}`;
    const inner = declaredInNamespaces(module).get(name);
    if (inner) return follow({ kind: 'declared', module, name, declarations: inner, rest: [] }, rest);
    return declarations.some(({ kind }) => kind === 'enum') ? { ...start, rest: names } : opaque;
  }

  function localName(module: Module, name: string): Found | undefined {
    const declarations = module.declarations.get(name);
    if (declarations) return { kind: 'declared', module, name, declarations, rest: [] };
    const imported = module.imports.get(name);
    if (!imported) return undefined;
    const target = modules.resolve(module, imported.specifier);
    if (!target) return opaque;
    return imported.name === '*' ? { kind: 'namespace', module: target } : (exportOf(target, imported.name) ?? opaque);
  }

  function searchExport(module: Module, name: string, seen: ReadonlySet<Module>): Found | undefined {
    if (seen.has(module)) return undefined;
    const passed = new Set(seen).add(module);
    const found = module.exports.get(name);
    if (found?.kind === 'local') return localName(module, found.name);
    if (found?.kind === 'from') {
      const target = modules.resolve(module, found.specifier);
      if (!target) return undefined;
      return found.name === '*' ? { kind: 'namespace', module: target } : searchExport(target, found.name, passed);
    }
    for (const specifier of module.starExports) {
      const target = modules.resolve(module, specifier);
      const through = target && searchExport(target, name, passed);
      if (through) return through;
    }
    return undefined;
  }

  /** For names of `declare global` and the like. */
  function askCompiler(module: Module, at: Range): Found {
    const symbol = compiler.symbolAt(module.path, at.start);
    const path = symbol?.declarations[0]?.path;
    const target = path === undefined ? undefined : modules.get(path);
    const declarations = symbol && target?.declarations.get(symbol.name);
    if (!symbol || !target || !declarations) return opaque;
    if (/\/lib\.[^/]*\.d\.ts$/.test(target.path)) return { kind: 'global', name: symbol.name };
    return { kind: 'declared', module: target, name: symbol.name, declarations, rest: [] };
  }

  return { find, exportOf };
}
