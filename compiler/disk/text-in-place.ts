import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { join, sep } from 'node:path';
import type { Report } from '../diagnostics/diagnostic.js';
import { fileInTheWay, folderInTheWay, leadsOut, notWrittenByKext, unreadable } from './diagnostics.js';
import { entryAt, realPath } from './read.js';
import { codeOf, reasonOf } from './reason.js';

/** Reads the texts that the files of a run would replace: undefined for none, and where something was reported. */
export function placeReader(folder: string, root: string, report: Report): (path: string) => string | undefined {
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

  function textAt(path: string): string | undefined {
    if (!isReachable(path)) return undefined;
    const place = join(folder, path);
    const status = statusOf(place);
    if (status === undefined) return undefined;
    if (status.isFile()) return textOf(place, status);
    if (status.isSymbolicLink()) return staysWithin(path) ? readFileSync(place, 'utf8') : undefined;
    if (status.isDirectory()) report(folderInTheWay, undefined, { path });
    else report(notWrittenByKext, undefined, { path });
    return undefined;
  }

  return (path) => {
    try {
      return textAt(path);
    } catch (caught) {
      return void report(unreadable, undefined, { path, reason: reasonOf(caught) });
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

/** The text as it was read or written last, unless the file's status says that somebody has written to it since. */
function textOf(path: string, status: Stats): string {
  const known = texts.get(path);
  if (known?.stamp === stampOf(status)) return known.text;
  const text = readFileSync(path, 'utf8');
  texts.set(path, { stamp: stampOf(status), text });
  return text;
}

const texts = new Map<string, { readonly stamp: string; readonly text: string }>();

/** A file of this text was just put there. */
export function rememberText(path: string, text: string): void {
  const status = statusOf(path);
  if (status?.isFile()) texts.set(path, { stamp: stampOf(status), text });
}

function stampOf({ ino, size, mtimeMs, ctimeMs }: Stats): string {
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
}

/** Of a relative path, from the innermost on. */
function foldersAbove(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, at) => names.slice(0, names.length - at).join('/'));
}
