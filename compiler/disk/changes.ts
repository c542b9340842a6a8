import { join } from 'node:path';
import type { Report } from '../diagnostics/diagnostic.js';
import type { OutputFile } from '../model/planned-file.js';
import { notWrittenByKext } from './diagnostics.js';
import { filesBelow, readText, realPath } from './read.js';
import { type InPlace, placeReader } from './text-in-place.js';

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
  /** Whether the text is that of a file that kext wrote; its first line is enough to tell. */
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
  const inPlace = placeReader(folder, realPath(folder) ?? folder, block);
  for (const file of files) {
    const before = inPlace(file);
    if (before === undefined) written.push(file);
    else if (isSame(before, file)) unchanged.push(file.path);
    else if (isOurs(before.pieces?.[0] ?? before.text)) written.push({ ...file, before: before.text });
    else block(notWrittenByKext, undefined, { path: file.path });
  }
  if (blocked) return undefined;
  return { folder, written, removed: staleFiles(folder, files, { isOurs, swept }), unchanged };
}

/** Piece by piece where it can be: nobody has put the text together yet, and most pieces are the same strings. */
function isSame(before: InPlace, { text, pieces }: OutputFile): boolean {
  if (pieces === undefined || before.pieces?.length !== pieces.length) return before.text === text;
  return pieces.every((piece, at) => piece === before.pieces?.[at]);
}

function staleFiles(folder: string, files: readonly OutputFile[], { isOurs, swept }: Ownership): Changes['removed'] {
  const kept = new Set(files.map(({ path }) => path));
  return swept
    .flatMap((path) => filesBelow(folder, path))
    .filter((path) => !kept.has(path))
    .map((path) => ({ path, before: readText(join(folder, path)) ?? '' }))
    .filter(({ before }) => isOurs(before) && !isImported(before));
}

/** What `kext import` wrote is the next import's to write again, wherever it was put. */
function isImported(text: string): boolean {
  return text.slice(0, text.indexOf('\n')).includes('`kext import`');
}
