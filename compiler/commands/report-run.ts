import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { renderJson } from '../diagnostics/render-json.js';
import { countDiagnostics, visiblePath } from '../diagnostics/rendering.js';
import type { Changes } from '../disk/changes.js';
import type { Format } from './format.js';
import { printDiagnostics, renderingFor } from './print-diagnostics.js';
import type { ExitCode, World } from './world.js';

export interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined where an error kept the run from writing anything. */
  readonly changes: Changes | undefined;
}

interface Reporting {
  readonly folder: string;
  readonly format: Format;
  readonly check: boolean;
}

/** Tells what a run found and did, in the format that was asked for. */
export async function reportRun(outcome: Outcome, reporting: Reporting, world: World): Promise<ExitCode> {
  const { diagnostics, changes } = outcome;
  const { format, check } = reporting;
  printDiagnostics(diagnostics, reporting, world);
  const different = check && changes !== undefined && changes.written.length + changes.removed.length > 0;
  const diff = different ? await diffOf(changes, world) : '';
  if (format === 'json') printJson(outcome, { ...reporting, diff }, world);
  else {
    world.out.write(diff);
    if (format === 'github' && different) annotateDifferences(changes, reporting.folder, world);
    world.out.write(
      `${changes === undefined ? failure(world) : check ? verdict(changes, world) : summary(changes, world)}\n`,
    );
  }
  return changes === undefined || different ? 1 : 0;
}

async function diffOf(changes: Changes, world: World): Promise<string> {
  const { unifiedDiff } = await import('./unified-diff.js');
  return unifiedDiff(changes, world.out.colour);
}

/** One line, so that `--watch --format json` is a document a line. Members are added over time, never renamed. */
function printJson({ diagnostics, changes }: Outcome, reporting: Reporting & { diff: string }, world: World): void {
  const document = {
    version: 1,
    ...countDiagnostics(diagnostics),
    diagnostics: renderJson(diagnostics, renderingFor(reporting.folder, world)),
    ...(changes !== undefined && {
      [reporting.check ? 'different' : 'written']: changes.written.map(({ path }) => path),
      [reporting.check ? 'stale' : 'removed']: changes.removed.map(({ path }) => path),
      unchanged: changes.unchanged.length,
    }),
    ...(reporting.check && { diff: reporting.diff }),
    milliseconds: Math.round(world.elapsed()),
  };
  world.out.write(`${JSON.stringify(document)}\n`);
}

function annotateDifferences({ written, removed }: Changes, folder: string, world: World): void {
  const rendering = renderingFor(folder, world);
  for (const { path } of [...written, ...removed]) {
    world.out.write(
      `::error file=${visiblePath(path, rendering)},title=kext generate --check::${path} is not what the sources say%0Arun: npx kext generate\n`,
    );
  }
}

function failure(world: World): string {
  return `Nothing was written. (${seconds(world)})`;
}

function verdict({ written, removed, unchanged }: Changes, world: World): string {
  const different = written.length + removed.length;
  if (different === 0) return `All ${files(unchanged.length)} are what the sources say. (${seconds(world)})`;
  const verb = different === 1 ? 'is' : 'are';
  return `${files(different)} ${verb} not what the sources say: run \`kext generate\` and commit. (${seconds(world)})`;
}

/** How many names a summary shows. */
const shown = 12;

/** Such as `3 files written, 1 removed, 12 unchanged. (0.31 s)`, below the names of what changed. */
function summary({ written, removed, unchanged }: Changes, world: World): string {
  const names = [
    ...written.map(({ path, before }) => `${before === undefined ? '+' : '~'} ${path}`),
    ...removed.map(({ path }) => `- ${path}`),
  ];
  const more = names.length > shown ? [`  … and ${names.length - shown} more`] : [];
  const parts = [
    `${files(written.length)} written`,
    ...(removed.length > 0 ? [`${removed.length} removed`] : []),
    `${unchanged.length} unchanged`,
  ];
  return [
    ...names.slice(0, shown).map((name) => `  ${name}`),
    ...more,
    `${parts.join(', ')}. (${seconds(world)})`,
  ].join('\n');
}

function files(count: number): string {
  return `${count} file${count === 1 ? '' : 's'}`;
}

function seconds(world: World): string {
  return `${(world.elapsed() / 1000).toFixed(2)} s`;
}
