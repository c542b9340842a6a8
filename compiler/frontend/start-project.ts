import { posix } from 'node:path';
import type { Report } from '../diagnostics/diagnostic.js';
import { noCompiler, noTsconfig } from './diagnostics.js';
import type { Compiler } from './native/compiler.js';
import { compilerExecutable, platform } from './native/executable.js';
import { startCompiler } from './native/start.js';
import { type Overlay, overlayOf } from './overlay.js';

export interface ProjectOptions {
  /** Absolute, links followed. */
  readonly folder: string;
  /** Folders, files or globs below it; empty for all files of the tsconfig. */
  readonly sources: readonly string[];
  /** Absolute path -> text, laid over the disk: tests open projects that are nowhere on it. */
  readonly overlay?: ReadonlyMap<string, string>;
}

/** A project before anything of it was read: so much is loaded and done while the rest of kext is being loaded. */
export interface StartedProject {
  readonly folder: string;
  readonly sources: readonly string[];
  readonly overlay: Overlay;
  /** Has begun to read the project. */
  readonly compiler: Compiler;
  readonly restart: () => Compiler;
}

/** Starts the native compiler on the project. Undefined when it can't be opened, which is reported. */
export function startProject(
  { folder, sources, overlay: base }: ProjectOptions,
  report: Report,
): StartedProject | undefined {
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
  const restart = () => startCompiler(executable, configFile, overlay.fileSystem);
  return { folder: root, sources, overlay, compiler: restart(), restart };
}
