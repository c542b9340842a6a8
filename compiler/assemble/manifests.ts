import type { Contribution, Manifest } from '../model/contribution.js';
import { byText } from '../model/order.js';
import type { YamlDocument } from '../model/planned-file.js';
import type { Model } from '../model/resource.js';
import { inInstallOrder } from './install-order.js';
import { withMetadata } from './metadata.js';
import { metricsReader } from './metrics-reader.js';
import { permissionsOf } from './permissions.js';
import { roles } from './rbac.js';
import { serviceAccount } from './service-account.js';
import { userRoles } from './user-roles.js';
import { workload } from './workload.js';

/** The file below manifests/ -> its documents, in the order to apply. */
export type Manifests = ReadonlyMap<string, readonly YamlDocument[]>;

/** All of them but install.yaml, which is all of them. A file without documents is none. */
export function manifests(contributions: readonly Contribution[], model: Model): Manifests {
  const { configuration } = model;
  const running = contributions.some(({ kind }) => kind === 'registration' || kind === 'route');
  const served = contributions.some(({ kind }) => kind === 'route');
  const granted = running
    ? [{ object: serviceAccount(configuration) }, ...roles(permissionsOf(contributions, model), configuration)]
    : [];
  const readers = running && configuration.secureMetrics ? [metricsReader(configuration)] : [];
  const files = new Map<string, YamlDocument[]>([
    ...byFile(contributions.filter((it) => it.kind === 'manifest')),
    ['rbac.yaml', [...granted, ...[...readers, ...userRoles(model)].map((object) => ({ object }))]],
    ['workload.yaml', running ? workload(configuration, served).map((object) => ({ object })) : []],
  ]);
  return new Map(
    [...files]
      .filter(([, documents]) => documents.length > 0)
      .sort(([left], [right]) => byText(left, right))
      .map(([file, documents]) => [
        file,
        inInstallOrder(documents.map((it) => lastAlike(withMetadata(it, configuration)))),
      ]),
  );
}

/**
 * The document of the last run where this one says the same, so that it is neither printed again nor put into the chart
 * again. Those of CustomResourceDefinitions are the same by themselves, and long.
 */
function lastAlike(document: YamlDocument): YamlDocument {
  const { kind, metadata } = document.object;
  if (kind === 'CustomResourceDefinition') return document;
  const key = JSON.stringify([kind, metadata]);
  const text = JSON.stringify(document);
  const known = latest.get(key);
  if (known?.text === text) return known.document;
  latest.set(key, { text, document });
  return document;
}

const latest = new Map<string, { readonly text: string; readonly document: YamlDocument }>();

function byFile(contributed: readonly Manifest[]): ReadonlyMap<string, YamlDocument[]> {
  const files = new Map<string, YamlDocument[]>();
  for (const { file, object } of contributed) files.set(file, [...(files.get(file) ?? []), { object }]);
  return files;
}
