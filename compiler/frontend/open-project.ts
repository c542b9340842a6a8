import { posix } from 'node:path';
import type { Report } from '../diagnostics/diagnostic.js';
import { noCompiler, noTsconfig } from './diagnostics.js';
import { overlayOf } from './overlay.js';
import type { Project } from './project.js';
import { projectOn } from './project-on.js';
import { compilerExecutable, platform, startCompiler } from './typescript.js';

export interface ProjectOptions {
  /** Absolute, links followed. */
  readonly folder: string;
  /** Folders, files or globs below it; empty for all files of the tsconfig. */
  readonly sources: readonly string[];
  /** Absolute path -> text, laid over the disk: tests open projects that are nowhere on it. */
  readonly overlay?: ReadonlyMap<string, string>;
}

/** Starts the native compiler on the project. Undefined when it can't be opened, which is reported. */
export function openProject({ folder, sources, overlay: base }: ProjectOptions, report: Report): Project | undefined {
  const root = folder.replaceAll('\\', '/');
  const executable = compilerExecutable();
  if (executable === undefined) {
    report(noCompiler, undefined, { platform });
    return undefined;
  }
  const configFile = posix.join(root, 'tsconfig.json');
  const overlay = overlayOf(base ?? new Map());
  if (overlay.read(configFile) === undefined) {
    report(noTsconfig, undefined, { folder });
    return undefined;
  }
  const start = () => startCompiler(executable, configFile, overlay.fileSystem);
  return projectOn({ folder: root, sources, overlay, start });
}
