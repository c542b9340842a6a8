import { posix } from 'node:path';
import { moduleFromText } from '../syntax/module-from-text.js';
import type { Module, Specifier } from '../syntax/tree.js';
import type { Compiler } from '../typescript.js';
import type { ModuleStore } from './module-store.js';
import { type Package, packageFinder, type ReadFile } from './packages.js';
import { preparedPath, readPrepared } from './prepared.js';

/** The files of the program, read when somebody asks for them. */
export interface Modules {
  readonly get: (path: string) => Module | undefined;
  /** Reads it, unless the compiler has to send its tree. @returns whether it is read */
  readonly readQuickly: (path: string) => boolean;
  /** The module that a specifier in `from` stands for; undefined where it doesn't resolve. */
  readonly resolve: (from: Module, specifier: Specifier) => Module | undefined;
  /** Its path; the file isn't read. */
  readonly locate: (from: Module, specifier: Specifier) => string | undefined;
  /** `api/scalars` or `kubernetes/core/v1` for a file of kext's own package, in dist/ or as source. */
  readonly kextPath: (module: Module) => string | undefined;
  /** A file of kext's by that path, where the program has it. */
  readonly ofKext: (path: string) => Module | undefined;
  /** Of the project itself, in no package below node_modules. */
  readonly isUsers: (module: Module) => boolean;
}

export interface ModuleSources {
  readonly folder: string;
  readonly compiler: Compiler;
  readonly store: ModuleStore;
  readonly readFile: ReadFile;
  readonly parse: (path: string) => Module | undefined;
}

const extensions = ['.ts', '.tsx', '.d.ts', '/index.ts', '/index.d.ts'];
const script = /\.([cm]?)jsx?$/;

export function modulesOf({ folder, compiler, store, readFile, parse }: ModuleSources): Modules {
  const packageOf = packageFinder(readFile);
  const { loaded, resolved, targets, fileNames } = store;
  const kextPaths = new Map<string, string | undefined>();
  const users = new WeakMap<Module, boolean>();

  function get(path: string): Module | undefined {
    if (!readQuickly(path)) loaded.set(path, parse(path));
    return loaded.get(path);
  }

  function readQuickly(path: string): boolean {
    if (loaded.has(path)) return true;
    const module = prepared(path) ?? ofTypes(path);
    if (module) loaded.set(path, module);
    return module !== undefined;
  }

  /** A file of types only. */
  function ofTypes(path: string): Module | undefined {
    const text = fileNames.has(path) && path.endsWith('.ts') ? readFile(path) : undefined;
    return text === undefined ? undefined : moduleFromText(path, text);
  }

  /** kext's own files were read when kext was built. */
  function prepared(path: string): Module | undefined {
    if (!path.endsWith('.d.ts') || packageOf(path)?.name !== 'kext') return undefined;
    const [text, lines] = [path, preparedPath(path)].map(readFile);
    return text === undefined || lines === undefined ? undefined : readPrepared(path, text, lines);
  }

  function resolve(from: Module, specifier: Specifier): Module | undefined {
    const path = locate(from, specifier);
    return path === undefined ? undefined : get(path);
  }

  /** Asked for every name of every module, so that the answer is kept with the module. */
  function locate(from: Module, specifier: Specifier): string | undefined {
    let known = targets.get(from);
    if (!known) {
      known = new Map();
      targets.set(from, known);
    }
    const { text } = specifier;
    if (!known.has(text))
      known.set(text, relativeFile(from.path, text, fileNames) ?? resolveByCompiler(from, specifier));
    return known.get(text);
  }

  /** One question for a name in a package: all its files resolve it alike. */
  function resolveByCompiler(from: Module, specifier: Specifier): string | undefined {
    const base = specifier.text.startsWith('.') ? from.path : (packageOf(from.path)?.folder ?? folder);
    const key = `${base}\n${specifier.text}`;
    if (!resolved.has(key)) resolved.set(key, compiler.resolveModules(from.path, [specifier.start])[0]);
    return resolved.get(key);
  }

  function kextPath({ path }: Module): string | undefined {
    if (!kextPaths.has(path)) kextPaths.set(path, pathInKext(path, packageOf(path)));
    return kextPaths.get(path);
  }

  function ofKext(wanted: string): Module | undefined {
    for (const path of fileNames) {
      const module = path.includes(`/${wanted}.`) ? get(path) : undefined;
      if (module && kextPath(module) === wanted) return module;
    }
    return undefined;
  }

  function isUsers(module: Module): boolean {
    const known = users.get(module);
    if (known !== undefined) return known;
    const { path } = module;
    const answer = path.startsWith(`${folder}/`) && !path.includes('/node_modules/') && kextPath(module) === undefined;
    users.set(module, answer);
    return answer;
  }

  return { get, readQuickly, resolve, locate, kextPath, ofKext, isUsers };
}

function pathInKext(path: string, owner: Package | undefined): string | undefined {
  if (owner?.name !== 'kext') return undefined;
  return path
    .slice(owner.folder.length + 1)
    .replace(/^dist\//, '')
    .replace(/(\.d)?\.[cm]?tsx?$/, '');
}

/** A relative specifier to a file of the program, as TypeScript finds it; other cases are the compiler's. */
function relativeFile(from: string, specifier: string, files: ReadonlySet<string>): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const target = posix.join(posix.dirname(from), specifier);
  const stem = target.replace(script, '');
  const kind = script.exec(target)?.[1] ?? '';
  const candidates = kind === '' ? extensions.map((it) => stem + it) : [`${stem}.${kind}ts`, `${stem}.d.${kind}ts`];
  return [target, ...candidates].find((candidate) => files.has(candidate));
}
