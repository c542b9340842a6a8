import type { Report } from '../diagnostics/diagnostic.js';
import type { Tag } from '../model/tag.js';
import type { ModuleCode } from './calls/code/code.js';
import { lowerModule } from './calls/code/lower-module.js';
import { type Comments, commentsOf } from './comments/comments.js';
import { locator } from './locate.js';
import { augmentedIn } from './modules/augmented.js';
import { finderOf } from './modules/find.js';
import type { ModuleStore } from './modules/module-store.js';
import { type Modules, modulesOf } from './modules/modules.js';
import type { Overlay } from './overlay.js';
import { resourceArguments } from './resources/custom-resource.js';
import { loweringOf } from './schemas/lower.js';
import type { Lowering } from './schemas/lowering.js';
import { moduleFromAst } from './syntax/from-ast.js';
import type { Module } from './syntax/tree.js';
import { expanderOf } from './types/expand.js';
import type { Compiler, SourceFile } from './typescript.js';
import { type UserFiles, userFiles } from './user-files.js';

/** One look at the project: all that holds until a file changes. */
export interface Reading {
  readonly modules: Modules;
  readonly lowering: Lowering;
  readonly users: UserFiles;
}

export interface ReadingOptions {
  readonly folder: string;
  readonly sources: readonly string[];
  readonly overlay: Overlay;
  readonly compiler: Compiler;
  readonly store: ModuleStore;
  readonly tags: readonly Tag<unknown>[];
  readonly report: Report;
  /** By module: what it runs. */
  readonly code: WeakMap<Module, ModuleCode>;
  /** The trees of files with functions that become CEL, until those are read. */
  readonly trees: Map<Module, SourceFile>;
  /** What an earlier look of the same run read in comments. */
  readonly comments?: Comments;
}

/** Names of `api/` that a file with a handler, or with what one calls, is likely to have. */
const mentionsClient = /import type \{[^}]*\b(?:Context|Client|Reader)\b[^}]*\} from 'kext'/;

export function openReading(options: ReadingOptions): Reading {
  const { folder, sources, overlay, compiler, store, tags, report, code, trees } = options;
  const mentionsRules = anyOf(tags.filter(({ becomesCel }) => becomesCel));
  const parse = (path: string): Module | undefined => {
    const source = compiler.sourceFile(path);
    const module = source && moduleFromAst(source);
    // What handlers run is read while the tree is there; of other files, when a handler gets there.
    if (module && mentionsClient.test(module.text)) code.set(module, lowerModule(source));
    if (module && mentionsRules.test(module.text)) trees.set(module, source);
    compiler.forgetSourceFiles();
    return module;
  };
  const modules = modulesOf({ folder, compiler, store, readFile: overlay.read, parse });
  const finder = finderOf(modules, compiler);
  const locate = locator(folder);
  const isResource = (module: Module, name: string) => {
    const declaration = module.declarations.get(name)?.find((it) => it.kind === 'interface');
    const scope = { module, bindings: new Map() };
    return declaration !== undefined && resourceArguments(modules, finder, declaration, scope) !== undefined;
  };
  const comments = options.comments ?? commentsOf({ modules, tags, report, locate, isResource });
  const isAugmented = augmentedIn(modules, finder, () => users.modules);
  const expander = expanderOf(modules, finder, compiler, isAugmented);
  const lowering = loweringOf({ expander, comments, report, locate, cache: new WeakMap() });
  const users = userFiles({ folder, sources, modules, compiler, readFile: overlay.read });
  return { modules, lowering, users };
}

function anyOf(tags: readonly Tag<unknown>[]): RegExp {
  return new RegExp(`@(?:${tags.map(({ name }) => name).join('|')})\\b`);
}
