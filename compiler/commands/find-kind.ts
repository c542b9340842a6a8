import { join } from 'node:path';
import type { Report } from '../diagnostics/diagnostic.js';
import { nearest } from '../diagnostics/nearest.js';
import { filesBelow, readText } from '../disk/read.js';
import { apiVersion } from '../model/name.js';
import type { Resource } from '../model/resource.js';
import { ambiguousKind, unknownKind } from './diagnostics.js';

/** A kind that a stub is written for. */
export interface StubKind {
  readonly kind: string;
  /** What to import it from: `kext/apps/v1`, or a path relative to the project without its suffix. */
  readonly module: string;
  readonly own: boolean;
}

interface Candidate extends StubKind {
  /** Such as `apps/v1/Deployment`. */
  readonly path: string;
}

/**
 * The kind that the user means: `Memcached`, `Pod`, `apps/v1/Deployment`. The project's own come first.
 * @param builtIns the package's folder of built-in kinds.
 */
export function findKind(
  wanted: string,
  resources: readonly Resource[],
  builtIns: string,
  report: Report,
): StubKind | undefined {
  const own = resources.map((resource) => ownCandidate(resource));
  const candidates = [...own, ...builtInCandidates(builtIns)];
  const stored = resources.find(({ kind, storage }) => kind === wanted && storage);
  if (stored !== undefined) return { kind: wanted, module: 'generated/kinds', own: true };
  const found = candidates.filter(({ kind, path }) => kind === wanted || path === wanted);
  if (found.length === 1) return found[0];
  if (found.length > 1) {
    return void report(ambiguousKind, undefined, { kind: wanted, candidates: found.map(({ path }) => path) });
  }
  const near = nearest(wanted, new Set(candidates.flatMap(({ kind, path }) => [kind, path])));
  return void report(unknownKind, undefined, near === undefined ? { kind: wanted } : { kind: wanted, near });
}

function ownCandidate({ group, version, kind }: Resource): Candidate {
  return { kind, path: `${apiVersion(group, version)}/${kind}`, module: `generated/${group}/${version}`, own: true };
}

/** Every `export const Deployment` of `<group>/<version>.js`; the declarations beside say the same. */
function builtInCandidates(folder: string): readonly Candidate[] {
  const files = filesBelow(folder, '').filter((file) => /(?<!\.d)\.(?:js|ts)$/.test(file));
  return files.flatMap((file) => {
    const module = file.replace(/\.\w+$/, '');
    const kinds = [...(readText(join(folder, file)) ?? '').matchAll(/^export const (\w+)/gm)];
    return kinds.flatMap(([, kind]) =>
      kind === undefined ? [] : [{ kind, path: `${module}/${kind}`, module: `kext/${module}`, own: false }],
    );
  });
}
