import { collectDiagnostics } from '../diagnostics/collect.js';
import type { Report } from '../diagnostics/diagnostic.js';
import { type Changes, planChanges } from '../disk/changes.js';
import { writeChanges } from '../disk/write.js';
import { isWrittenByKext } from '../output/notice.js';
import { bundle } from './bundle.js';
import type { Format } from './format.js';
import { reportRun } from './report-run.js';
import { projectFolder } from './session.js';
import type { ExitCode, World } from './world.js';

/** Bundles the entry point, the handlers and all that they import into the one file that the image runs. */
export async function build(options: { project: string; format: Format }, world: World): Promise<ExitCode> {
  const { report, sorted } = collectDiagnostics();
  const { format } = options;
  const folder = projectFolder(world.folder, options.project, report);
  const changes = folder === undefined ? undefined : await bundleInto(folder, report);
  return reportRun({ diagnostics: sorted(), changes }, { folder: folder ?? world.folder, format, check: false }, world);
}

async function bundleInto(folder: string, report: Report): Promise<Changes | undefined> {
  const files = await bundle(folder, 'beside', report);
  if (files === undefined) return undefined;
  // A source map is JSON and can't say who wrote it: it is kext's when the bundle beside it is.
  const isOurs = (text: string) => isWrittenByKext(text) || /^\s*\{/.test(text);
  const changes = planChanges(folder, files, { isOurs, swept: [] }, report);
  return changes && writeChanges(changes, report) ? changes : undefined;
}
