import { type DiagnosticKind, error, warning } from '../diagnostics/diagnostic.js';

export const notWrittenByKext: DiagnosticKind<{ path: string }> = error(
  'disk/not-written-by-kext',
  ({ path }) =>
    `${path} is in the way: kext writes a file there, and this one is not kext's. Move it, or delete it to let kext write its own.`,
  `A file that kext wrote says so in its first line, and only such a file is ever replaced or removed. So a Dockerfile that
you wrote by hand, or a generated file whose first line was edited away, stops the run; nothing was written.

\`\`\`console
$ git mv Dockerfile build/Dockerfile
$ npx kext generate
\`\`\``,
);

export const folderInTheWay: DiagnosticKind<{ path: string }> = error(
  'disk/folder-in-the-way',
  ({ path }) => `${path} is a folder, where kext writes a file. Move it out of the way.`,
  'kext never removes a folder that it did not empty itself. Nothing was written.',
);

export const fileInTheWay: DiagnosticKind<{ path: string; file: string }> = error(
  'disk/file-in-the-way',
  ({ path, file }) => `${file} is a file, where kext needs a folder to write ${path}. Move it out of the way.`,
  'The folders `manifests/`, `generated/` and `charts/` of a project belong to kext; nothing was written.',
);

export const leadsOut: DiagnosticKind<{ path: string; target: string }> = error(
  'disk/leads-out',
  ({ path, target }) =>
    `${path} leads out of the project by a symbolic link, to ${target}. kext writes below the project only.`,
  `A symbolic link could make kext replace files of another project. Make the link a folder, or run kext where it points to.
Nothing was written.`,
);

export const unreadable: DiagnosticKind<{ path: string; reason: string }> = error(
  'disk/unreadable',
  ({ path, reason }) => `${path} can't be read: ${reason}.`,
  'kext compares what it would write with what is there, so it must be able to read both. Check the owner and the mode of the file.',
);

export const unwritable: DiagnosticKind<{ path: string; reason: string }> = error(
  'disk/unwritable',
  ({ path, reason }) => `${path} can't be written: ${reason}. No file was changed.`,
  `All files of a run are written or none is: kext writes each beside its place first, then moves all of them. The cause is
outside kext: the owner or the mode of a folder, a full or read-only disk.`,
);

export const unwatchable: DiagnosticKind<{ path: string; reason: string }> = warning(
  'disk/unwatchable',
  ({ path, reason }) => `${path} can't be watched: ${reason}. A change in it starts no run.`,
  `\`kext generate --watch\` asks the system to tell of changes in every folder of the project but node_modules and what kext
writes. On Linux a user may watch a limited number of folders; the limit can be raised:

\`\`\`console
$ sudo sysctl fs.inotify.max_user_watches=524288
\`\`\``,
);
