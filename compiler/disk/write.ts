/** The only file of the compiler that writes to the disk. */
import { mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Report } from '../diagnostics/diagnostic.js';
import type { Changes } from './changes.js';
import { unwritable } from './diagnostics.js';
import { realPath } from './read.js';
import { reasonOf } from './reason.js';
import { rememberText } from './text-in-place.js';

/** Makes all changes, or, where one can't be made, none: reported, and false. */
export function writeChanges({ folder, written, removed }: Changes, report: Report): boolean {
  const undo: (() => void)[] = [];
  let current = '';
  try {
    const moves = written.map(({ path, text, before }, at) => {
      current = path;
      return { ...prepare(join(folder, path), `.kext-${at}`, text, undo), path, before };
    });
    for (const { path, temporary, target, before } of moves) {
      current = path;
      renameSync(temporary, target);
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
  for (const { path, text } of written) rememberText(join(folder, path), text);
  for (const { path } of removed) removeEmptyFolders(folder, dirname(path));
  return true;
}

/** Writes the text beside its place, where moving it is one step of the file system. */
function prepare(path: string, name: string, text: string, undo: (() => void)[]) {
  const created = mkdirSync(dirname(path), { recursive: true });
  if (created !== undefined) undo.push(() => removeFolders(created, dirname(path)));
  const target = realPath(path) ?? path;
  const temporary = join(dirname(target), name);
  undo.push(() => rmSync(temporary, { force: true }));
  writeFileSync(temporary, text);
  return { temporary, target };
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
