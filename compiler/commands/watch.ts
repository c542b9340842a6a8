import { collectDiagnostics } from '../diagnostics/collect.js';
import { watchTree } from '../disk/watch-tree.js';
import { writeRun } from './apply-run.js';
import type { Format } from './format.js';
import { printDiagnostics } from './print-diagnostics.js';
import { reportRun } from './report-run.js';
import { type FileChanges, openSession, type Session } from './session.js';
import type { ExitCode, World } from './world.js';

/** What is written, installed or not source: its changes are no reason to run. */
const ignored = new Set(['node_modules', 'manifests', 'generated', 'charts', 'dist', 'Dockerfile']);

/** Generates on every save until the user stops it. Errors, also kext's own, are printed and the next save is awaited. */
export async function watch(folder: string, format: Format, world: World): Promise<ExitCode> {
  const session = openSession(folder);
  const { report, sorted } = collectDiagnostics();
  let queue = regenerate(session, undefined, format, world);
  const enqueue = (changes: FileChanges) => {
    queue = queue.then(() => regenerate(session, changes, format, world));
  };
  const stop = watchTree(folder, isIgnored, enqueue, report);
  printDiagnostics(sorted(), { format, folder }, world);
  await world.untilInterrupted();
  stop();
  await queue;
  session.close();
  return 0;
}

function isIgnored(path: string): boolean {
  const [first = ''] = path.split('/');
  return ignored.has(first) || path.split('/').some((name) => name.startsWith('.') || name === 'node_modules');
}

async function regenerate(
  session: Session,
  changes: FileChanges | undefined,
  format: Format,
  world: World,
): Promise<void> {
  const started = world.elapsed();
  const timed: World = { ...world, elapsed: () => world.elapsed() - (changes === undefined ? 0 : started) };
  try {
    const run = await runOrReopen(session, changes);
    await reportRun(writeRun(run, session.folder), { folder: session.folder, format, check: false }, timed);
  } catch (caught) {
    session.close();
    const reason = caught instanceof Error ? caught.message : String(caught);
    world.err.write(`This run failed inside kext: ${reason}\nThe next save starts afresh.\n`);
  }
}

/** The native compiler is a process of its own and may have died; a new one answers. Its own mistakes come twice. */
async function runOrReopen(session: Session, changes: FileChanges | undefined) {
  if (changes === undefined || touchesSettings(changes)) return session.run();
  try {
    return await session.run(changes);
  } catch {
    return session.run();
  }
}

/** What decides how the project is opened. */
function touchesSettings({ changed, created, deleted }: FileChanges): boolean {
  return [...changed, ...created, ...deleted].some((path) => /[\\/](?:package|tsconfig[^\\/]*)\.json$/.test(path));
}
