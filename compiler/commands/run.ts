import { collectDiagnostics } from '../diagnostics/collect.js';
import { bundle } from './bundle.js';
import { printDiagnostics } from './print-diagnostics.js';
import { projectFolder } from './session.js';
import type { ExitCode, World } from './world.js';

/** Runs the project's operator on this machine, on the kubeconfig's current context, until it is stopped. */
export async function run(project: string, flags: readonly string[], world: World): Promise<ExitCode> {
  const { report, sorted } = collectDiagnostics();
  const folder = projectFolder(world.folder, project, report);
  const [program] = (folder !== undefined && (await bundle(folder, 'within', report))) || [];
  printDiagnostics(sorted(), { format: 'text', folder: folder ?? world.folder }, world);
  if (folder === undefined || program === undefined) return 1;
  // In front: a flag that is given twice counts as it is given last.
  return world.runProgram(program.text, ['--log-format=text', ...flags], folder);
}
