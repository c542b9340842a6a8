import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Report } from '../diagnostics/diagnostic.js';
import type { OutputFile } from '../model/planned-file.js';
import { fileInTheWay, folderInTheWay, leadsOut, notWrittenByKext, unreadable } from './diagnostics.js';
import { entryAt, filesBelow, readText, realPath } from './read.js';
import { reasonOf } from './reason.js';

/** What a run would do to the disk. */
export interface Changes {
  readonly folder: string;
  /** Files to write, with what is there now; `before` is undefined for a new one. */
  readonly written: readonly (OutputFile & { readonly before?: string })[];
  /** Files that kext wrote and the run does not write again. */
  readonly removed: readonly { readonly path: string; readonly before: string }[];
  readonly unchanged: readonly string[];
}

export interface Ownership {
  /** Whether the text is that of a file that kext wrote. */
  readonly isOurs: (text: string) => boolean;
  /** Folders and files, relative, where kext's files that are not written again are removed. */
  readonly swept: readonly string[];
}

/** Compares the files of a run with the disk; undefined where something stands in the way, which was reported. */
export function planChanges(
  folder: string,
  files: readonly OutputFile[],
  { isOurs, swept }: Ownership,
  report: Report,
): Changes | undefined {
  let blocked = false;
  const block: Report = (...found) => {
    blocked = true;
    report(...found);
  };
  const written: (OutputFile & { before?: string })[] = [];
  const unchanged: string[] = [];
  const root = realPath(folder) ?? folder;
  for (const file of files) {
    const before = textInPlace(folder, root, file.path, block);
    if (before === undefined) written.push(file);
    else if (before === file.text) unchanged.push(file.path);
    else if (isOurs(before)) written.push({ ...file, before });
    else block(notWrittenByKext, undefined, { path: file.path });
  }
  if (blocked) return undefined;
  return { folder, written, removed: staleFiles(folder, files, { isOurs, swept }), unchanged };
}

function staleFiles(folder: string, files: readonly OutputFile[], { isOurs, swept }: Ownership): Changes['removed'] {
  const kept = new Set(files.map(({ path }) => path));
  return swept
    .flatMap((path) => filesBelow(folder, path))
    .filter((path) => !kept.has(path))
    .map((path) => ({ path, before: readText(join(folder, path)) ?? '' }))
    .filter(({ before }) => isOurs(before));
}

/** The text that a file would replace; undefined for none, and where something was reported. */
function textInPlace(folder: string, root: string, path: string, report: Report): string | undefined {
  try {
    if (!isFree(folder, root, path, report)) return undefined;
    return entryAt(join(folder, path)) === 'absent' ? undefined : readFileSync(join(folder, path), 'utf8');
  } catch (caught) {
    return void report(unreadable, undefined, { path, reason: reasonOf(caught) });
  }
}

/** Whether a plain file, or nothing, stands at the path, with plain folders of the project above it. */
function isFree(folder: string, root: string, path: string, report: Report): boolean {
  for (const above of foldersAbove(path)) {
    const entry = entryAt(join(folder, above));
    if (entry === 'link' && !staysWithin(root, folder, above, report)) return false;
    if (entry !== 'file' && entry !== 'other') continue;
    report(fileInTheWay, undefined, { path, file: above });
    return false;
  }
  const entry = entryAt(join(folder, path));
  if (entry === 'folder') report(folderInTheWay, undefined, { path });
  if (entry === 'other') report(notWrittenByKext, undefined, { path });
  if (entry === 'link') return staysWithin(root, folder, path, report);
  return entry === 'absent' || entry === 'file';
}

function staysWithin(root: string, folder: string, path: string, report: Report): boolean {
  const target = realPath(join(folder, path));
  if (target?.startsWith(root + sep)) return true;
  report(leadsOut, undefined, { path, target: target ?? 'nowhere' });
  return false;
}

/** Of a relative path, from the innermost on. */
function foldersAbove(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, at) => names.slice(0, names.length - at).join('/'));
}
