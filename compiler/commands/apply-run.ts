import { collectDiagnostics } from '../diagnostics/collect.js';
import { planChanges } from '../disk/changes.js';
import { writeChanges } from '../disk/write.js';
import { isWrittenByKext } from '../output/notice.js';
import type { Outcome } from './report-run.js';
import type { Run } from './session.js';

/** Where kext's files are removed when a run does not write them again. */
const swept = ['manifests', 'generated', 'charts', 'Dockerfile'];

/** Puts the run on the disk, all of it or nothing. */
export function writeRun(run: Run, folder: string): Outcome {
  const { diagnostics, changes } = compareRun(run, folder);
  if (changes === undefined) return { diagnostics, changes };
  const { report, sorted } = collectDiagnostics();
  const done = writeChanges(changes, report);
  return { diagnostics: [...diagnostics, ...sorted()], changes: done ? changes : undefined };
}

/** What the run would do; `changes` is undefined where an error forbids it. */
export function compareRun({ files, diagnostics }: Run, folder: string): Outcome {
  if (files === undefined) return { diagnostics, changes: undefined };
  const { report, sorted } = collectDiagnostics();
  const changes = planChanges(folder, files, { isOurs: isWrittenByKext, swept }, report);
  return { diagnostics: [...diagnostics, ...sorted()], changes };
}
