import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { join, sep } from 'node:path';
import type { Report } from '../diagnostics/diagnostic.js';
import type { OutputFile } from '../model/planned-file.js';
import { fileInTheWay, folderInTheWay, leadsOut, notWrittenByKext, unreadable } from './diagnostics.js';
import { entryAt, realPath } from './read.js';
import { codeOf, reasonOf } from './reason.js';

/** What stands where a file of the run goes. */
export interface InPlace {
  readonly text: string;
  readonly pieces?: readonly string[] | undefined;
}

/** Reads what the files of a run would replace: undefined for nothing, and where something was reported. */
export function placeReader(folder: string, root: string, report: Report): (file: OutputFile) => InPlace | undefined {
  const free = new Set<string>();

  /** Whether nothing but plain folders of the project stands above. */
  function isReachable(path: string): boolean {
    for (const above of foldersAbove(path)) {
      if (free.has(above)) return true;
      const entry = entryAt(join(folder, above));
      if (entry === 'link' && !staysWithin(above)) return false;
      if (entry === 'file' || entry === 'other') {
        report(fileInTheWay, undefined, { path, file: above });
        return false;
      }
    }
    for (const above of foldersAbove(path)) free.add(above);
    return true;
  }

  function staysWithin(path: string): boolean {
    const target = realPath(join(folder, path));
    if (target?.startsWith(root + sep)) return true;
    report(leadsOut, undefined, { path, target: target ?? 'nowhere' });
    return false;
  }

  function inPlace(file: OutputFile): InPlace | undefined {
    const { path } = file;
    if (!isReachable(path)) return undefined;
    const place = join(folder, path);
    const status = statusOf(place);
    if (status === undefined) return undefined;
    if (status.isFile()) return fileInPlace(place, status, file);
    if (status.isSymbolicLink()) return staysWithin(path) ? { text: readFileSync(place, 'utf8') } : undefined;
    if (status.isDirectory()) report(folderInTheWay, undefined, { path });
    else report(notWrittenByKext, undefined, { path });
    return undefined;
  }

  return (file) => {
    try {
      return inPlace(file);
    } catch (caught) {
      return void report(unreadable, undefined, { path: file.path, reason: reasonOf(caught) });
    }
  };
}

/** Undefined where nothing stands; throws the system's error where it can't be told. */
function statusOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (caught) {
    if (codeOf(caught) === 'ENOTDIR') return undefined;
    throw caught;
  }
}

/** As it was read or written last, unless the file's status says that somebody has written to it since. */
function fileInPlace(place: string, status: Stats, { text, pieces }: OutputFile): InPlace {
  const stamp = stampOf(status);
  const known = seen.get(place);
  if (known?.stamp === stamp) return known;
  const found = readFileSync(place, 'utf8');
  // The run's own strings where they say the same: the next run has them again, and they are compared at once.
  const read = { stamp, ...(found === text ? { text, pieces } : { text: found }) };
  seen.set(place, read);
  return read;
}

/** This file was just put there. */
export function rememberFile(place: string, { text, pieces }: OutputFile): void {
  const status = statusOf(place);
  if (status?.isFile()) seen.set(place, { stamp: stampOf(status), text, pieces });
}

const seen = new Map<string, InPlace & { readonly stamp: string }>();

function stampOf({ ino, size, mtimeMs, ctimeMs }: Stats): string {
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
}

/** Of a relative path, from the innermost on. */
function foldersAbove(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, at) => names.slice(0, names.length - at).join('/'));
}
