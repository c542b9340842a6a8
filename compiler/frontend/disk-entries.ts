import { readdirSync, statSync } from 'node:fs';
import { posix } from 'node:path';

/** All files below a folder of the disk, links followed. */
export function diskFiles(folder: string): readonly string[] {
  const { files, directories } = diskEntries(folder);
  return [
    ...files.map((name) => posix.join(folder, name)),
    ...directories.flatMap((name) => diskFiles(posix.join(folder, name))),
  ];
}

interface DiskEntries {
  readonly files: readonly string[];
  readonly directories: readonly string[];
}

/** The names in a folder of the disk; none where there is no such folder. */
export function diskEntries(folder: string): DiskEntries {
  try {
    const found = readdirSync(folder, { withFileTypes: true });
    const isFolder = found.map(
      (entry) => entry.isDirectory() || (entry.isSymbolicLink() && isDirectory(posix.join(folder, entry.name))),
    );
    return {
      files: found.filter((_, at) => !isFolder[at]).map(({ name }) => name),
      directories: found.filter((_, at) => isFolder[at]).map(({ name }) => name),
    };
  } catch {
    return { files: [], directories: [] };
  }
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
