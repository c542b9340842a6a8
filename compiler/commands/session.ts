import { join, resolve } from 'node:path';
import { readConfiguration } from '../configuration/read-configuration.js';
import { collectDiagnostics } from '../diagnostics/collect.js';
import type { Diagnostic, Report } from '../diagnostics/diagnostic.js';
import { noticing } from '../diagnostics/noticing.js';
import { entryAt, readText, realPath } from '../disk/read.js';
import type { Project } from '../frontend/project.js';
import { startProject } from '../frontend/start-project.js';
import type { CelRule, Permission } from '../model/contribution.js';
import type { OutputFile } from '../model/planned-file.js';
import type { Configuration, Model } from '../model/resource.js';
import { noProjectFolder } from './diagnostics.js';

/** A project that may be compiled again and again; the native compiler stays open between the runs. */
export interface Session {
  readonly folder: string;
  /** @param changes what changed on the disk since the last run; everything is read anew without it. */
  run(changes?: FileChanges): Promise<Run>;
  close(): void;
}

/** Absolute paths. */
export interface FileChanges {
  readonly changed: readonly string[];
  readonly created: readonly string[];
  readonly deleted: readonly string[];
}

export interface Run {
  /** Undefined when nothing may be written: an error was found. */
  readonly files: readonly OutputFile[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined when the project could not be opened. */
  readonly model: Model | undefined;
  /** Empty where nothing may be written. */
  readonly permissions: readonly Permission[];
  /** All that became CEL; empty where nothing may be written. */
  readonly rules: readonly CelRule[];
}

export function openSession(folder: string): Session {
  let project: Project | undefined;
  let configured: { readonly text: string | undefined; readonly configuration: Configuration } | undefined;
  return {
    folder,
    async run(changes) {
      const { report, sorted } = collectDiagnostics();
      const configuration = configure(report);
      if (changes === undefined || configuration === undefined) close();
      else project?.update(changes);
      project ??= configuration && (await open(folder, configuration, report));
      if (project === undefined || configuration === undefined) {
        return { files: undefined, diagnostics: sorted(), model: undefined, permissions: [], rules: [] };
      }
      const { compile } = await import('../compile.js');
      const { files, diagnostics, ...rest } = await compile(project, configuration);
      const all = [...sorted(), ...diagnostics];
      return { files: all.some(({ severity }) => severity === 'error') ? undefined : files, diagnostics: all, ...rest };
    },
    close,
  };

  /** The same object as long as package.json is the same: what was made for it holds. */
  function configure(report: Report): Configuration | undefined {
    const text = readText(join(folder, 'package.json'));
    if (configured !== undefined && configured.text === text) return configured.configuration;
    const noticed = noticing(report);
    const configuration = readConfiguration(text, 'package.json', noticed.report);
    configured = configuration && noticed.told() === 0 ? { text, configuration } : undefined;
    return configuration;
  }

  function close(): void {
    const closing = project;
    project = undefined;
    closing?.close();
  }
}

/** The project's folder, its links followed; undefined when there is none, which was reported. */
export function projectFolder(current: string, project: string, report: Report): string | undefined {
  const folder = realPath(resolve(current, project));
  if (folder !== undefined && entryAt(folder) === 'folder') return folder;
  return void report(noProjectFolder, undefined, { folder: project });
}

/** The native compiler reads the project while the rest of kext is loaded. */
async function open(folder: string, { sources }: Configuration, report: Report): Promise<Project | undefined> {
  const started = startProject({ folder, sources }, report);
  if (started === undefined) return undefined;
  const { projectOn } = await import('../frontend/project-on.js');
  return projectOn(started);
}
