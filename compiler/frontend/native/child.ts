import { dirname } from 'node:path';
import { API, type Snapshot } from 'typescript/unstable/sync';
import type { FileChanges, FileSystem } from './compiler.js';
import { type Requests, requestsOf } from './requests.js';

/** The native compiler's process, with one project open. */
export interface Child {
  readonly requests: Requests;
  /** Whether it asks for files rather than reading the disk by itself. */
  readonly asks: boolean;
  readonly snapshot: () => Snapshot;
  readonly update: (changes: FileChanges) => void;
  readonly forgetSourceFiles: () => void;
  readonly alive: () => boolean;
}

/** Starts it; it reads the project while kext does something else. */
export function startChild(executable: string, configFile: string, fs: FileSystem): Child {
  const { laysOver, ...callbacks } = fs;
  const asks = laysOver();
  const api = new API({ tsserverPath: executable, cwd: dirname(configFile), ...(asks && { fs: callbacks }) });
  const requests = requestsOf(api);
  const opening = { openProjects: [configFile] };
  requests.ahead('initialize', null);
  requests.ahead('updateSnapshot', opening);
  let current: Snapshot | undefined;
  let outdated: Snapshot | undefined;

  function snapshot(): Snapshot {
    current ??= api.updateSnapshot(opening);
    return current;
  }

  return {
    requests,
    asks,
    snapshot,
    update({ changed, created, deleted }) {
      outdated?.dispose();
      outdated = snapshot();
      requests.forget();
      current = api.updateSnapshot({
        fileChanges: { changed: [...changed], created: [...created], deleted: [...deleted] },
      });
      // Asked now, and answered by the time of the next update.
      requests.ahead('release', { snapshot: outdated.id });
    },
    forgetSourceFiles: () => api.clearSourceFileCache(),
    alive() {
      try {
        api.parseConfigFile(configFile);
        return true;
      } catch {
        return false;
      }
    },
  };
}
