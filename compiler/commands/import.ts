import { isAbsolute, posix, relative, resolve, sep } from 'node:path';
import { collectDiagnostics } from '../diagnostics/collect.js';
import type { Report } from '../diagnostics/diagnostic.js';
import { planChanges } from '../disk/changes.js';
import { readText } from '../disk/read.js';
import { writeChanges } from '../disk/write.js';
import type { ImportDocument } from '../import/document.js';
import { importKinds } from '../import/import-kinds.js';
import { locateYaml } from '../output/locate-yaml.js';
import { isWrittenByKext } from '../output/notice.js';
import { parseYaml } from '../output/parse-yaml.js';
import { notYaml, outsideProject, unreadableInput } from './diagnostics.js';
import type { Format } from './format.js';
import { type Outcome, reportRun } from './report-run.js';
import { projectFolder } from './session.js';
import type { ExitCode, World } from './world.js';

export interface ImportOptions {
  readonly project: string;
  /** Relative to the project. */
  readonly out: string;
  readonly adopt: boolean;
  readonly format: Format;
}

/** OpenAPI documents and CRDs -> TypeScript below `out`. */
export async function importFiles(files: readonly string[], options: ImportOptions, world: World): Promise<ExitCode> {
  const { report, sorted } = collectDiagnostics();
  const { format } = options;
  const folder = projectFolder(world.folder, options.project, report);
  if (folder === undefined) {
    return reportRun(
      { diagnostics: sorted(), changes: undefined },
      { folder: world.folder, format, check: false },
      world,
    );
  }
  const documents = files.flatMap((file) => readDocuments(resolve(world.folder, file), folder, report));
  const changes = hasErrors() ? undefined : await importInto(folder, documents, options, report);
  return reportRun({ diagnostics: sorted(), changes }, { folder, format, check: false }, world);

  function hasErrors(): boolean {
    return sorted().some(({ severity }) => severity === 'error');
  }
}

async function importInto(
  folder: string,
  documents: readonly ImportDocument[],
  { out, adopt }: ImportOptions,
  report: Report,
): Promise<Outcome['changes']> {
  const below = relative(folder, resolve(folder, out)).split(sep).join('/');
  if (below === '..' || below.startsWith('../') || isAbsolute(below)) {
    return void report(outsideProject, undefined, { out });
  }
  const imported = await importKinds(documents, { out: below === '' ? '.' : below, adopt }, report);
  const files = imported.map(({ path, text }) => ({ path: posix.normalize(path), text }));
  const changes = planChanges(folder, files, { isOurs: isWrittenByKext, swept: [] }, report);
  return changes && writeChanges(changes, report) ? changes : undefined;
}

/** @param path absolute. */
function readDocuments(path: string, folder: string, report: Report): readonly ImportDocument[] {
  const file = relative(folder, path).split(sep).join('/');
  const text = readText(path);
  if (text === undefined) {
    report(unreadableInput, undefined, { file });
    return [];
  }
  const { documents, mistakes } = parseYaml(text, file);
  for (const { text: mistake, at } of mistakes) report(notYaml, at, { mistake: mistake.replace(/\.$/, '') });
  const locate = locateYaml(text, file);
  return documents.map((document, at) => ({ file, document, locate: (path) => locate(at, path) }));
}
