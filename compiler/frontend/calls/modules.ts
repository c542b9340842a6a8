import { posix } from 'node:path';
import { type KindContext, kindOf } from '../functions/kinds.js';
import type { Declared, Found } from '../modules/find.js';
import type { Module } from '../syntax/tree.js';
import type { ModuleCode } from './code/code.js';
import { variableCell } from './machine/frames.js';
import type { Heap } from './machine/heap.js';
import type { Machine, Outside } from './machine/machine.js';
import { runActivation } from './machine/run.js';
import type { Activation, Root, Value } from './values/atom.js';
import { foreign, joinedAll } from './values/value.js';

/** The modules that run: those of the project that handlers load, each with its variables. */
export interface LoadedModules {
  readonly outside: Outside;
  /** Loads the module behind all that it imports. */
  readonly load: (path: string) => void;
  /** Whether the module is loaded, or imports, however far, one that is. */
  readonly reaches: (path: string) => boolean;
  /** Runs what they do when they are loaded. */
  readonly run: (machine: Machine) => void;
  /** Whether some were loaded after that, by import(). */
  readonly areMore: () => boolean;
  readonly frameOf: (path: string) => Activation | undefined;
}

export interface ModuleSources {
  readonly kinds: KindContext;
  readonly heap: Heap;
  readonly codeOf: (module: Module) => ModuleCode | undefined;
}

interface Loaded {
  readonly code: ModuleCode;
  readonly frame: Activation;
}

const moduleRoot: Root = { id: 0, kind: 'module' };

export function loadedModules({ kinds, heap, codeOf }: ModuleSources): LoadedModules {
  const { modules, finder, compiler } = kinds.lowering.expander;
  const known = new Set<string>();
  const loaded = new Map<string, Loaded>();
  const kindValues = new Map<unknown, Value | undefined>();
  let runs = 0;

  function load(path: string): void {
    const module = modules.get(path);
    if (!module || known.has(path)) return;
    known.add(path);
    const code = isRun(module) ? codeOf(module) : undefined;
    if (!code) return;
    for (const specifier of code.loads) {
      const target = modules.resolve(module, specifier);
      if (target) load(target.path);
    }
    const frame = heap.activation({
      code: code.main,
      around: undefined,
      root: moduleRoot,
      closure: undefined,
      arguments: { listed: [], others: undefined },
    });
    loaded.set(path, { code, frame });
  }

  function reaches(path: string, seen: Set<string>): boolean {
    if (loaded.has(path)) return true;
    const module = modules.get(path);
    if (!module || seen.has(path) || !isRun(module)) return false;
    seen.add(path);
    return module.specifiers.some((specifier) => {
      const target = modules.resolve(module, specifier);
      return target !== undefined && reaches(target.path, seen);
    });
  }

  /** Kinds are known without being run. */
  function isRun(module: Module): boolean {
    return modules.isUsers(module) && !posix.relative(kinds.folder, module.path).startsWith('generated/');
  }

  function valueNamed(found: Found | undefined, from: Module): Value {
    if (found?.kind === 'namespace') return [heap.module(found.module.path)];
    if (found?.kind !== 'declared') return foreign;
    const kind = kindNamed(found, from);
    if (kind) return kind;
    load(found.module.path);
    const module = loaded.get(found.module.path);
    const variable = module?.code.variables.get(found.name);
    return module && variable ? heap.read(variableCell(variable, module.frame)) : foreign;
  }

  /** Handlers name the same few kinds again and again. */
  function kindNamed(found: Declared, from: Module): Value | undefined {
    const { declarations } = found;
    const before = kindValues.get(declarations);
    if (before || kindValues.has(declarations)) return before;
    const isConstant = declarations.some(({ kind }) => kind === 'variable');
    const kind = isConstant ? kindOf(kinds, found, kinds.lowering.locate(from, { start: 0, end: 1 })) : undefined;
    const value = kind && kind.kind !== '' ? [heap.kind(kind)] : undefined;
    kindValues.set(declarations, value);
    return value;
  }

  const outside: Outside = {
    imported(path, specifier, name) {
      const module = modules.get(path);
      const target = module && modules.resolve(module, specifier);
      if (!target) return foreign;
      return name === '*' ? [heap.module(target.path)] : valueNamed(finder.exportOf(target, name), target);
    },
    exported(path, name) {
      const module = modules.get(path);
      return module ? valueNamed(finder.exportOf(module, name), module) : foreign;
    },
    exports(path) {
      const module = modules.get(path);
      if (!module) return foreign;
      const starred = module.starExports.flatMap((specifier) => modules.resolve(module, specifier)?.path ?? []);
      const own = [...module.exports.keys()].map((name) => outside.exported(path, name));
      return joinedAll([...own, ...starred.map((target) => outside.exports(target))]);
    },
    isArray({ path, range }) {
      const type = compiler.typeAt(path, range);
      return type !== undefined && compiler.checker.isArrayLikeType(type);
    },
  };

  return {
    outside,
    load,
    reaches: (path) => reaches(path, new Set()),
    frameOf: (path) => loaded.get(path)?.frame,
    run(machine) {
      // More may be loaded on the way, by import().
      for (const { frame } of loaded.values()) runActivation(machine, frame, { at: frame.code, frame });
      runs = loaded.size;
    },
    areMore: () => loaded.size > runs,
  };
}
