import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { collectDiagnostics } from '../diagnostics/collect.js';
import type { Report } from '../diagnostics/diagnostic.js';
import { type Changes, planChanges } from '../disk/changes.js';
import { entryAt } from '../disk/read.js';
import { writeChanges } from '../disk/write.js';
import { kebabCase } from '../model/name.js';
import { renderTemplate } from '../output/render-template.js';
import { stubExists } from './diagnostics.js';
import { findKind, type StubKind } from './find-kind.js';
import type { Format } from './format.js';
import { reportRun } from './report-run.js';
import { openSession, projectFolder } from './session.js';
import type { ExitCode, World } from './world.js';

/** What `kext add` can write: where, and from which template. */
const points = {
  controller: { folder: 'src/controllers', template: 'controller/stub', verb: 'reconcile' },
  webhook: { folder: 'src/webhooks', template: 'admission-webhook/stub', verb: 'validate' },
} as const;

export async function add(
  point: keyof typeof points,
  kind: string,
  options: { readonly project: string; readonly format: Format },
  world: World,
): Promise<ExitCode> {
  const { report, sorted } = collectDiagnostics();
  const folder = projectFolder(world.folder, options.project, report);
  const changes = folder === undefined ? undefined : await addTo(folder, point, kind, report);
  const reporting = { folder: folder ?? world.folder, format: options.format, check: false };
  return reportRun({ diagnostics: sorted(), changes }, reporting, world);
}

async function addTo(
  folder: string,
  point: keyof typeof points,
  wanted: string,
  report: Report,
): Promise<Changes | undefined> {
  const found = findKind(wanted, await readResources(folder), builtInFolder(), report);
  if (found === undefined) return undefined;
  const path = `${points[point].folder}/${kebabCase(found.kind)}.ts`;
  if (entryAt(join(folder, path)) !== 'absent') return void report(stubExists, undefined, { path });
  const files = [{ path, text: renderStub(point, found) }];
  const changes = planChanges(folder, files, { isOurs: () => false, swept: [] }, report);
  return changes && writeChanges(changes, report) ? changes : undefined;
}

/** The project's kinds as far as they can be read: what else is wrong with it is for `kext generate` to say. */
async function readResources(folder: string) {
  const session = openSession(folder);
  try {
    const { model } = await session.run();
    return model?.resources ?? [];
  } finally {
    session.close();
  }
}

function renderStub(point: keyof typeof points, { kind, module, own }: StubKind): string {
  const { template, verb } = points[point];
  return renderTemplate(template, { kind, module: own ? `../../${module}.js` : module, function: `${verb}${kind}` });
}

/** kubernetes/ beside compiler/: in the repository as in dist/. */
function builtInFolder(): string {
  const folder = fileURLToPath(new URL('../../kubernetes', import.meta.url));
  if (!existsSync(folder)) throw new Error('The package has no kubernetes folder');
  return folder;
}
