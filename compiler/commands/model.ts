import { printRun } from './print-run.js';
import type { ExitCode, World } from './world.js';

/** Prints what the frontend read, as JSON: for tools, and to see what kext understood. */
export function printModel(project: string, world: World): Promise<ExitCode> {
  return printRun(project, world, ({ model }) =>
    model === undefined ? '' : `${JSON.stringify(model, mapsAsObjects, 2)}\n`,
  );
}

function mapsAsObjects(_key: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}
