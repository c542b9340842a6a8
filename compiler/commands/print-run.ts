import { collectDiagnostics } from '../diagnostics/collect.js';
import { printDiagnostics } from './print-diagnostics.js';
import { openSession, projectFolder, type Run } from './session.js';
import type { ExitCode, World } from './world.js';

/** Compiles the project once, writes nothing to the disk, and prints its diagnostics and what `text` makes of the run. */
export async function printRun(project: string, world: World, text: (run: Run) => string): Promise<ExitCode> {
  const { report, sorted } = collectDiagnostics();
  const folder = projectFolder(world.folder, project, report);
  if (folder === undefined) {
    printDiagnostics(sorted(), { format: 'text', folder: world.folder }, world);
    return 1;
  }
  const session = openSession(folder);
  try {
    const run = await session.run();
    printDiagnostics(run.diagnostics, { format: 'text', folder }, world);
    world.out.write(text(run));
    return run.files === undefined ? 1 : 0;
  } finally {
    session.close();
  }
}
