import type { Report } from '../diagnostics/diagnostic.js';
import type { Tag } from '../model/tag.js';
import { commentsOf } from './comments/comments.js';
import { locator } from './locate.js';
import { finderOf } from './modules/find.js';
import { modulesOf } from './modules/modules.js';
import type { Overlay } from './overlay.js';
import { resourceArguments } from './resources/custom-resource.js';
import { loweringOf } from './schemas/lower.js';
import type { Lowering } from './schemas/lowering.js';
import { moduleFromAst } from './syntax/from-ast.js';
import { expanderOf } from './types/expand.js';
import type { Compiler } from './typescript.js';
import { type UserFiles, userFiles } from './user-files.js';

/** One look at the project: all that holds until a file changes. */
export interface Reading {
  readonly lowering: Lowering;
  readonly users: UserFiles;
}

export interface ReadingOptions {
  readonly folder: string;
  readonly sources: readonly string[];
  readonly overlay: Overlay;
  readonly compiler: Compiler;
  readonly tags: readonly Tag<unknown>[];
  readonly report: Report;
}

export function openReading({ folder, sources, overlay, compiler, tags, report }: ReadingOptions): Reading {
  const modules = modulesOf({
    folder,
    compiler,
    readFile: overlay.read,
    parse(path) {
      const source = compiler.sourceFile(path);
      return source && moduleFromAst(source);
    },
  });
  const finder = finderOf(modules, compiler);
  const locate = locator(folder);
  const comments = commentsOf({
    modules,
    tags,
    report,
    locate,
    isResource(module, name) {
      const declaration = module.declarations.get(name)?.find((it) => it.kind === 'interface');
      const scope = { module, bindings: new Map() };
      return declaration !== undefined && resourceArguments(modules, finder, declaration, scope) !== undefined;
    },
  });
  const expander = expanderOf(modules, finder, compiler);
  const lowering = loweringOf({ expander, comments, report, locate, cache: new WeakMap() });
  return { lowering, users: userFiles({ folder, sources, modules, compiler }) };
}
