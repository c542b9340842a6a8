import { type FSWatcher, watch } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Report } from '../diagnostics/diagnostic.js';
import { unwatchable } from './diagnostics.js';
import { entryAt, mayBeUnfinished, namesIn } from './read.js';
import { reasonOf } from './reason.js';

export interface TreeChanges {
  readonly changed: readonly string[];
  readonly created: readonly string[];
  readonly deleted: readonly string[];
}

/** An editor's save is several events within a millisecond. */
const quietMilliseconds = 2;

/** It empties the file first, or moves it away, and is given longer to write it to its end then. */
const unfinishedMilliseconds = 10;

/**
 * Tells of files that change below the folder, absolute paths, once the tree is quiet. A watcher a folder: the recursive
 * one of Node would, on Linux, also walk what is ignored.
 * @returns stops watching.
 */
export function watchTree(
  root: string,
  isIgnored: (path: string) => boolean,
  tell: (changes: TreeChanges) => void,
  report: Report,
): () => void {
  const watchers = new Map<string, FSWatcher>();
  const known = new Set<string>();
  const touched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  addFolder(root);
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };

  /** Watches the folder and those below it; returns the files that were not known before. */
  function addFolder(folder: string): readonly string[] {
    try {
      const watcher = watch(folder, (_event, name) => name !== null && touch(join(folder, String(name))));
      watchers.set(
        folder,
        watcher.on('error', () => removeFolder(folder)),
      );
    } catch (caught) {
      report(unwatchable, undefined, { path: relativePath(folder), reason: reasonOf(caught) });
    }
    const entries = (namesIn(folder) ?? []).map((entry) => ({ entry, path: join(folder, entry.name) }));
    return entries
      .filter(({ path }) => !isIgnored(relativePath(path)))
      .flatMap(({ entry, path }) => (entry.isDirectory() ? addFolder(path) : addFile(path)));
  }

  function addFile(path: string): readonly string[] {
    if (known.has(path)) return [];
    known.add(path);
    return [path];
  }

  function touch(path: string): void {
    if (isIgnored(relativePath(path))) return;
    touched.add(path);
    clearTimeout(timer);
    timer = setTimeout(settle, quietMilliseconds);
  }

  function settle(): void {
    if ([...touched].some(mayBeUnfinished)) timer = setTimeout(flush, unfinishedMilliseconds);
    else flush();
  }

  function flush(): void {
    const changes = { changed: [] as string[], created: [] as string[], deleted: [] as string[] };
    for (const path of touched) sortOut(path, changes);
    touched.clear();
    if (changes.changed.length + changes.created.length + changes.deleted.length > 0) tell(changes);
  }

  function sortOut(path: string, changes: { changed: string[]; created: string[]; deleted: string[] }): void {
    const entry = entryAt(path);
    if (entry === 'folder') {
      // Watched anew even when it was watched: it may be another folder of the same name.
      removeFolder(path);
      changes.created.push(...addFolder(path));
    } else if (entry === 'absent') {
      removeFolder(path);
      for (const file of [...known].filter((file) => file === path || file.startsWith(path + sep))) {
        known.delete(file);
        changes.deleted.push(file);
      }
    } else {
      changes[addFile(path).length === 0 ? 'changed' : 'created'].push(path);
    }
  }

  function removeFolder(folder: string): void {
    for (const [path, watcher] of watchers) {
      if (path !== folder && !path.startsWith(folder + sep)) continue;
      watcher.close();
      watchers.delete(path);
    }
  }

  function relativePath(path: string): string {
    return relative(root, path).split(sep).join('/');
  }
}
