import type { Contribution, ControlPlaneFile } from '../model/contribution.js';
import type { JsonObject } from '../model/json.js';
import type { PlannedFile, YamlDocument } from '../model/planned-file.js';
import type { Model } from '../model/resource.js';
import { planChart } from './chart.js';
import { dockerfile } from './dockerfile.js';
import { entryPoint } from './entry-point.js';
import { inInstallOrder } from './install-order.js';
import { manifests } from './manifests.js';

/** Every file of a run but the typed kinds, by path: what all extension points contributed, merged. */
export function assemble(contributions: readonly Contribution[], model: Model): readonly PlannedFile[] {
  const files = manifests(contributions, model);
  const install = inInstallOrder([...files.values()].flat());
  const planned: readonly PlannedFile[] = [
    ...[...files].map(([file, documents]) => yamlFile(`manifests/${file}`, documents)),
    ...(install.length > 0 ? [yamlFile('manifests/install.yaml', install)] : []),
    ...controlPlane(contributions.filter((it) => it.kind === 'controlPlane')),
    ...sources(contributions),
    ...entryPoint(contributions, model),
    ...dockerfile(contributions),
    ...planChart(files, install, model),
  ];
  return planned.toSorted((left, right) => (left.path < right.path ? -1 : 1));
}

function yamlFile(path: string, documents: readonly YamlDocument[]): PlannedFile {
  return { path, content: { kind: 'yaml', documents } };
}

function controlPlane(contributed: readonly ControlPlaneFile[]): readonly PlannedFile[] {
  const files = new Map<string, readonly JsonObject[]>();
  for (const { file, object } of contributed) files.set(file, [...(files.get(file) ?? []), object]);
  return [...files].map(([file, objects]) =>
    yamlFile(`manifests/control-plane/${file}`, inInstallOrder(objects.map((object) => ({ object })))),
  );
}

function sources(contributions: readonly Contribution[]): readonly PlannedFile[] {
  return contributions
    .filter((it) => it.kind === 'source')
    .map(({ path, template, data }) => ({ path, content: { kind: 'template', template, data } }));
}
