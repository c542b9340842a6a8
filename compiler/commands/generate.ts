import { collectDiagnostics } from '../diagnostics/collect.js';
import { planChanges } from '../disk/changes.js';
import { writeChanges } from '../disk/write.js';
import { isWrittenByKext } from '../output/notice.js';
import type { Format } from './format.js';
import { type Outcome, reportRun } from './report-run.js';
import { openSession, projectFolder, type Run } from './session.js';
import type { ExitCode, World } from './world.js';

export interface GenerateOptions {
  readonly project: string;
  readonly check: boolean;
  readonly watch: boolean;
  readonly format: Format;
}

/** Where kext's files are removed when a run does not write them again. */
const swept = ['manifests', 'generated', 'charts', 'Dockerfile'];

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
    return reportRun(check ? compare(run, folder) : write(run, folder), { folder, format, check }, world);
  } finally {
    session.close();
  }
}

/** Puts the run on the disk, all of it or nothing. */
export function write(run: Run, folder: string): Outcome {
  const { diagnostics, changes } = compare(run, folder);
  if (changes === undefined) return { diagnostics, changes };
  const { report, sorted } = collectDiagnostics();
  const done = writeChanges(changes, report);
  return { diagnostics: [...diagnostics, ...sorted()], changes: done ? changes : undefined };
}

/** What the run would do; `changes` is undefined where an error forbids it. */
function compare({ files, diagnostics }: Run, folder: string): Outcome {
  if (files === undefined) return { diagnostics, changes: undefined };
  const { report, sorted } = collectDiagnostics();
  const changes = planChanges(folder, files, { isOurs: isWrittenByKext, swept }, report);
  return { diagnostics: [...diagnostics, ...sorted()], changes };
}
