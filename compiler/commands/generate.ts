import { collectDiagnostics } from '../diagnostics/collect.js';
import { compareRun, writeRun } from './apply-run.js';
import type { Format } from './format.js';
import { reportRun } from './report-run.js';
import { openSession, projectFolder } from './session.js';
import type { ExitCode, World } from './world.js';

export interface GenerateOptions {
  readonly project: string;
  readonly check: boolean;
  readonly watch: boolean;
  readonly format: Format;
}

export async function generate(options: GenerateOptions, world: World): Promise<ExitCode> {
  const { report, sorted } = collectDiagnostics();
  const folder = projectFolder(world.folder, options.project, report);
  const { format, check } = options;
  if (folder === undefined) {
    return reportRun({ diagnostics: sorted(), changes: undefined }, { folder: world.folder, format, check }, world);
  }
  if (options.watch) {
    const { watch } = await import('./watch.js');
    return watch(folder, format, world);
  }
  const session = openSession(folder);
  try {
    const run = await session.run();
    return reportRun(check ? compareRun(run, folder) : writeRun(run, folder), { folder, format, check }, world);
  } finally {
    session.close();
  }
}
