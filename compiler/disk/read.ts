import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { byText } from '../model/order.js';
import { codeOf } from './reason.js';

/** The file's text, or undefined where there is none that can be read. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (caught) {
    if (codeOf(caught) === undefined) throw caught;
    return undefined;
  }
}

export type Entry = 'absent' | 'file' | 'folder' | 'link' | 'other';

/** What stands at the path; links are not followed. Throws the system's error where it can't be told. */
export function entryAt(path: string): Entry {
  try {
    const status = lstatSync(path, { throwIfNoEntry: false });
    if (status === undefined) return 'absent';
    if (status.isSymbolicLink()) return 'link';
    return status.isFile() ? 'file' : status.isDirectory() ? 'folder' : 'other';
  } catch (caught) {
    if (codeOf(caught) === 'ENOTDIR') return 'absent';
    throw caught;
  }
}

/**
 * Whether the file may be half written: it is gone, or empty, or as long as some pages of memory, which the system fills
 * one by one.
 */
export function mayBeUnfinished(path: string): boolean {
  try {
    return statSync(path).size % 4096 === 0;
  } catch (caught) {
    if (codeOf(caught) === undefined) throw caught;
    return true;
  }
}

/** Where the path is once its links are followed; undefined where it leads nowhere. */
export function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch (caught) {
    if (codeOf(caught) === undefined) throw caught;
    return undefined;
  }
}

/** All files below, sorted, relative to the folder with forward slashes; links are not followed. A file is itself. */
export function filesBelow(folder: string, path: string): readonly string[] {
  const names = namesIn(join(folder, path));
  if (names === undefined) return path !== '' && entryAt(join(folder, path)) === 'file' ? [path] : [];
  return names.flatMap((name) => {
    const below = path === '' ? name.name : `${path}/${name.name}`;
    return name.isDirectory() ? filesBelow(folder, below) : name.isFile() ? [below] : [];
  });
}

export function namesIn(folder: string) {
  try {
    const names = readdirSync(folder, { withFileTypes: true });
    return names.sort((left, right) => byText(left.name, right.name));
  } catch (caught) {
    if (codeOf(caught) === undefined) throw caught;
    return undefined;
  }
}
