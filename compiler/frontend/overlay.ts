import { posix } from 'node:path';
import { diskEntries, diskFiles } from './disk-entries.js';
import { diskText, textAsExpected } from './disk-text.js';
import type { FileChanges, FileSystem } from './typescript.js';

/** The disk with files laid over it. */
export interface Overlay {
  readonly fileSystem: FileSystem;
  /** The text as the compiler sees it. */
  readonly read: (path: string) => string | undefined;
  /** The text without what was laid over it. */
  readonly beneath: (path: string) => string | undefined;
  /** All files below a folder, without what was laid over it. */
  readonly filesBeneath: (folder: string) => readonly string[];
  /** What laying these would change, as the compiler sees it. */
  readonly differences: (files: ReadonlyMap<string, string | null>) => FileChanges;
  /** Lays these over the disk; `null` hides a file. What was laid before and isn't named any more is the disk's again. */
  readonly lay: (files: ReadonlyMap<string, string | null>) => FileChanges;
}

export function overlayOf(base: ReadonlyMap<string, string>): Overlay {
  let files: ReadonlyMap<string, string | null> = base;
  let folders = foldersOf(files);

  const fileSystem: FileSystem = {
    laysOver: () => files.size > 0,
    readFile: (path) => files.get(path),
    fileExists: (path) => {
      const text = files.get(path);
      return text === undefined ? undefined : text !== null;
    },
    directoryExists: (path) => (folders.has(path) ? true : undefined),
    getAccessibleEntries: (path) => (folders.has(path) ? entries(path) : undefined),
  };

  /** Of a folder in which something is laid over the disk. */
  function entries(folder: string): { files: string[]; directories: string[] } {
    const disk = diskEntries(folder);
    const laid = folders.get(folder) ?? { files: new Set<string>(), directories: new Set<string>() };
    const shown = [...new Set([...disk.files, ...laid.files])].filter(
      (name) => files.get(posix.join(folder, name)) !== null,
    );
    return { files: shown.sort(), directories: [...new Set([...disk.directories, ...laid.directories])].sort() };
  }

  const read = (path: string) => textIn(files, path);

  function laidOver(over: ReadonlyMap<string, string | null>): ReadonlyMap<string, string | null> {
    return new Map<string, string | null>([...base, ...over]);
  }

  function differences(next: ReadonlyMap<string, string | null>): FileChanges {
    const changes = { changed: [] as string[], created: [] as string[], deleted: [] as string[] };
    for (const path of new Set([...files.keys(), ...next.keys()])) {
      const after = textIn(next, path);
      const before = files.has(path) ? read(path) : textAsExpected(path, after);
      if (before === after) continue;
      changes[before === undefined ? 'created' : after === undefined ? 'deleted' : 'changed'].push(path);
    }
    return changes;
  }

  return {
    fileSystem,
    read,
    beneath: (path) => base.get(path) ?? diskText(path),
    filesBeneath: (folder) => [
      ...new Set([...diskFiles(folder), ...[...base.keys()].filter((path) => path.startsWith(`${folder}/`))]),
    ],
    differences: (over) => differences(laidOver(over)),
    lay(over) {
      const next = laidOver(over);
      const changes = differences(next);
      files = next;
      folders = foldersOf(files);
      return changes;
    },
  };
}

function textIn(files: ReadonlyMap<string, string | null>, path: string): string | undefined {
  const text = files.get(path);
  return text === undefined ? diskText(path) : (text ?? undefined);
}

interface Folder {
  readonly files: Set<string>;
  readonly directories: Set<string>;
}

function foldersOf(files: ReadonlyMap<string, string | null>): ReadonlyMap<string, Folder> {
  const folders = new Map<string, Folder>();
  const folder = (path: string): Folder => {
    const known = folders.get(path) ?? { files: new Set<string>(), directories: new Set<string>() };
    folders.set(path, known);
    return known;
  };
  for (const path of files.keys()) {
    folder(posix.dirname(path)).files.add(posix.basename(path));
    for (let at = posix.dirname(path); at !== posix.dirname(at); at = posix.dirname(at)) {
      folder(posix.dirname(at)).directories.add(posix.basename(at));
    }
  }
  return folders;
}
