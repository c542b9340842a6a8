import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BuildResult, Message } from 'esbuild';
import { collectDiagnostics } from '../diagnostics/collect.js';
import type { Report } from '../diagnostics/diagnostic.js';
import { type Changes, planChanges } from '../disk/changes.js';
import { entryAt } from '../disk/read.js';
import { writeChanges } from '../disk/write.js';
import type { OutputFile } from '../model/planned-file.js';
import { isWrittenByKext, withNotice } from '../output/notice.js';
import { bundleFailed, bundleWarning, noEntryPoint } from './diagnostics.js';
import type { Format } from './format.js';
import { reportRun } from './report-run.js';
import { projectFolder } from './session.js';
import type { ExitCode, World } from './world.js';

const entryPoint = 'generated/main.ts';
const bundle = 'dist/main.js';
const sourceMap = `${bundle}.map`;

/** Bundles the entry point, the handlers and all that they import into the one file that the image runs. */
export async function build(options: { project: string; format: Format }, world: World): Promise<ExitCode> {
  const { report, sorted } = collectDiagnostics();
  const { format } = options;
  const folder = projectFolder(world.folder, options.project, report);
  const changes = folder === undefined ? undefined : await bundleInto(folder, report);
  return reportRun({ diagnostics: sorted(), changes }, { folder: folder ?? world.folder, format, check: false }, world);
}

async function bundleInto(folder: string, report: Report): Promise<Changes | undefined> {
  if (entryAt(join(folder, entryPoint)) !== 'file') return void report(noEntryPoint, undefined, {});
  const result = await runEsbuild(folder);
  for (const message of result.errors) report(bundleFailed, locate(message), { text: message.text });
  for (const message of result.warnings) report(bundleWarning, locate(message), { text: message.text });
  if (result.errors.length > 0) return undefined;
  const changes = planBundle(folder, result, report);
  return changes && writeChanges(changes, report) ? changes : undefined;
}

/**
 * CommonJS packages in a bundle of ES modules still ask for `require`. In two halves, because kext's own build rewrites
 * `import.meta.url` wherever it stands.
 */
const requireInModules = `import { createRequire } from 'node:module';
const require = createRequire(import.meta.${'url'});`;

async function runEsbuild(folder: string): Promise<BuildResult> {
  const { build } = createRequire(import.meta.url)('esbuild') as typeof import('esbuild');
  try {
    return await build({
      absWorkingDir: folder,
      entryPoints: [entryPoint],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      sourcemap: true,
      banner: { js: withNotice(bundle, requireInModules) },
      write: false,
      logLevel: 'silent',
    });
  } catch (caught) {
    if (isBuildFailure(caught)) return caught as BuildResult;
    throw caught;
  }
}

function isBuildFailure(caught: unknown): boolean {
  return caught instanceof Error && 'errors' in caught && Array.isArray(caught.errors) && caught.errors.length > 0;
}

function planBundle(folder: string, { outputFiles = [] }: BuildResult, report: Report): Changes | undefined {
  const files: readonly OutputFile[] = outputFiles.map(({ path, text }) => ({
    path: path.endsWith('.map') ? sourceMap : bundle,
    text,
  }));
  // A source map is JSON and can't say who wrote it: it is kext's when the bundle beside it is.
  const isOurs = (text: string) => isWrittenByKext(text) || /^\s*\{/.test(text);
  return planChanges(folder, files, { isOurs, swept: [] }, report);
}

function locate({ location }: Message) {
  if (location === null) return undefined;
  const { file, line, column, length } = location;
  return { file, line, column: column + 1, length: Math.max(1, length) };
}
