import type { Context, Kind } from 'kext';
import type { Database } from '../../generated/kinds.js';

/** Applies the object that watches over a database. Its kind is the user's choice. */
export async function applyMonitor({ metadata, spec }: Database, { apply }: Context<Database>) {
  const object = spec.monitor?.object;
  if (object === undefined) return;
  const { name, namespace } = metadata;
  await apply(kindOf(`${object.apiVersion}`, `${object.kind}`), {
    ...object,
    metadata: { name: `${name}-monitor`, namespace },
  });
}

function kindOf(apiVersion: string, kind: string): Kind<unknown, object> {
  const [version = '', group = ''] = apiVersion.split('/').reverse();
  return { group, version, kind, plural: `${kind.toLowerCase()}s`, scope: 'Namespaced' };
}
