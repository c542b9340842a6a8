import type { Report } from '../diagnostics/diagnostic.js';
import { apiVersion } from '../model/name.js';
import { conflictingKinds } from './diagnostics.js';
import type { ImportedKind } from './imported-kind.js';
import { kindKey } from './read-open-api.js';
import { schemaHasher } from './schema-hash.js';

/** Each version of each kind once. Two documents may define the same one if they agree; the one with more to say counts. */
export function distinctKinds(kinds: readonly ImportedKind[], report: Report): readonly ImportedKind[] {
  const hash = schemaHasher(true);
  const found = new Map<string, ImportedKind>();
  for (const kind of kinds) {
    const key = kindKey(kind);
    const before = found.get(key);
    if (before === undefined) found.set(key, kind);
    else if (before.definition !== undefined && kind.definition === undefined) continue;
    else if (before.plural !== kind.plural || hash(before.schema) !== hash(kind.schema)) {
      report(conflictingKinds, kind.at, { kind: `${kind.kind} of ${apiVersion(kind.group, kind.version)}` });
    }
  }
  return [...found.values()];
}
