/** The only file of the compiler that writes to the disk. */
import {
  close,
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
  writevSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Report } from '../diagnostics/diagnostic.js';
import type { OutputFile } from '../model/planned-file.js';
import type { Changes } from './changes.js';
import { unwritable } from './diagnostics.js';
import { encodePieces } from './encode-pieces.js';
import { realPath } from './read.js';
import { reasonOf } from './reason.js';
import { rememberFile } from './text-in-place.js';

/** Makes all changes, or, where one can't be made, none: reported, and false. */
export function writeChanges({ folder, written, removed }: Changes, report: Report): boolean {
  const undo: (() => void)[] = [];
  let current = '';
  try {
    const made = new Set<string>();
    const moves = written.map((file, at) => {
      const { path, before } = file;
      current = path;
      const place = join(folder, path);
      if (!made.has(dirname(place))) makeFolder(dirname(place), undo);
      made.add(dirname(place));
      const target = before === undefined ? place : (realPath(place) ?? place);
      return { temporary: writeBeside(target, `.kext-${at}`, file, undo), target, path, before };
    });
    for (const { path, temporary, target, before } of moves) {
      current = path;
      if (before !== undefined && before.length > long) replaceLong(temporary, target);
      else renameSync(temporary, target);
      undo.push(() => restore(target, before));
    }
    for (const { path, before } of removed) {
      current = path;
      rmSync(join(folder, path));
      undo.push(() => restore(join(folder, path), before));
    }
  } catch (caught) {
    for (const step of undo.reverse()) attempt(step);
    report(unwritable, undefined, { path: current, reason: reasonOf(caught) });
    return false;
  }
  for (const file of written) rememberFile(join(folder, file.path), file);
  for (const { path } of removed) removeEmptyFolders(folder, dirname(path));
  return true;
}

function makeFolder(path: string, undo: (() => void)[]): void {
  const created = mkdirSync(path, { recursive: true });
  if (created !== undefined) undo.push(() => removeFolders(created, path));
}

/** Writes the text beside its place, from where moving it is one step of the file system. */
function writeBeside(target: string, name: string, file: OutputFile, undo: (() => void)[]): string {
  const temporary = join(dirname(target), name);
  undo.push(() => rmSync(temporary, { force: true }));
  if (file.pieces === undefined) writeFileSync(temporary, file.text);
  else writePieces(temporary, encodePieces(target, file.pieces));
  return temporary;
}

function writePieces(path: string, pieces: readonly Buffer[]): void {
  const descriptor = openSync(path, 'w');
  try {
    let done = writevSync(descriptor, pieces);
    // The system may stop in the middle, as when the disk is nearly full; asked again, it says why.
    for (const piece of pieces) {
      if (done < piece.length) writeFileSync(descriptor, piece.subarray(Math.max(done, 0)));
      done -= piece.length;
    }
  } finally {
    closeSync(descriptor);
  }
}

/** In characters: a file from which on it takes the system milliseconds to give back its room on the disk. */
const long = 1_000_000;

/** The room is given back when the last one who has the file open lets go of it, and nobody waits for that. */
function replaceLong(temporary: string, target: string): void {
  const replaced = openSync(target, 'r');
  try {
    renameSync(temporary, target);
  } catch {
    // Windows replaces nothing that is open.
    closeSync(replaced);
    renameSync(temporary, target);
    return;
  }
  close(replaced, () => undefined);
}

function restore(path: string, before: string | undefined): void {
  if (before === undefined) rmSync(path, { force: true });
  else writeFileSync(path, before);
}

/** Removes the folders from the lower up to the upper one, as long as they are empty. */
function removeFolders(upper: string, lower: string): void {
  for (let folder = lower; folder.startsWith(upper); folder = dirname(folder)) rmdirSync(folder);
}

function removeEmptyFolders(folder: string, path: string): void {
  for (let above = path; above !== '.'; above = dirname(above)) {
    if (!attempt(() => rmdirSync(join(folder, above)))) return;
  }
}

/** Going back goes on where one step fails: the rest is restored all the same. */
function attempt(step: () => void): boolean {
  try {
    step();
    return true;
  } catch {
    return false;
  }
}
