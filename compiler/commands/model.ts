import { collectDiagnostics } from '../diagnostics/collect.js';
import { printDiagnostics } from './print-diagnostics.js';
import { openSession, projectFolder } from './session.js';
import type { ExitCode, World } from './world.js';

/** Prints what the frontend read, as JSON: for tools, and to see what kext understood. */
export async function printModel(project: string, world: World): Promise<ExitCode> {
  const { report, sorted } = collectDiagnostics();
  const folder = projectFolder(world.folder, project, report);
  if (folder === undefined) {
    printDiagnostics(sorted(), { format: 'text', folder: world.folder }, world);
    return 1;
  }
  const session = openSession(folder);
  try {
    const { model, diagnostics, files } = await session.run();
    printDiagnostics(diagnostics, { format: 'text', folder }, world);
    if (model !== undefined) world.out.write(`${JSON.stringify(model, mapsAsObjects, 2)}\n`);
    return files === undefined ? 1 : 0;
  } finally {
    session.close();
  }
}

function mapsAsObjects(_key: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}
