import type { JsonObject } from '../model/json.js';
import type { PlannedFile, YamlDocument } from '../model/planned-file.js';
import type { Configuration, Model } from '../model/resource.js';
import { chartExpressions } from './chart-expressions.js';
import { planConstructs } from './constructs.js';
import { defaultReplicas, defaultResources } from './deployment.js';
import type { Manifests } from './manifests.js';
import { stringLiteral, typescriptExpression, typescriptLiteral } from './typescript-literal.js';

const manifestFile = templateFile('charts/manifest.ts', 'assemble/manifest.ts', {});

/** charts/: a cdk8s construct for each custom resource, and one Chart that installs what manifests/install.yaml does. */
export function planChart(
  manifests: Manifests,
  install: readonly YamlDocument[],
  model: Model,
): readonly PlannedFile[] {
  if (manifests.size === 0) return [];
  return [
    chartFile(installed(manifests, install), manifests.has('workload.yaml'), model.configuration),
    manifestFile,
    ...planConstructs(model),
  ];
}

/** The objects in the order in which they are installed; a CustomResourceDefinition by the file that holds it. */
function installed(manifests: Manifests, install: readonly YamlDocument[]): readonly (JsonObject | string)[] {
  const crdFiles = new Map<JsonObject, string>();
  for (const [file, documents] of manifests) {
    for (const { object } of documents) if (object.kind === 'CustomResourceDefinition') crdFiles.set(object, file);
  }
  return install.map(({ object }) => crdFiles.get(object) ?? object);
}

/** The same file for the same objects: a save rarely changes any but a CustomResourceDefinition. */
function chartFile(
  objects: readonly (JsonObject | string)[],
  running: boolean,
  configuration: Configuration,
): PlannedFile {
  const known = latest.get(configuration);
  const isSame = known?.objects.length === objects.length && known.objects.every((it, at) => it === objects[at]);
  if (known && isSame) return known.file;
  const file = templateFile('charts/chart.ts', 'assemble/chart.ts', chartData(objects, running, configuration));
  latest.set(configuration, { objects, file });
  return file;
}

const latest = new WeakMap<
  Configuration,
  { readonly objects: readonly (JsonObject | string)[]; readonly file: PlannedFile }
>();

function chartData(
  installed: readonly (JsonObject | string)[],
  running: boolean,
  configuration: Configuration,
): JsonObject {
  const { name, namespace, image } = configuration;
  const objects = installed.map((it) => {
    if (typeof it === 'string') return `crd(${stringLiteral(it)})`;
    return typescriptExpression(it, '      ', chartExpressions(it.kind, configuration));
  });
  const customResources = installed.some((it) => typeof it === 'string');
  return {
    imports: chartImports(running, customResources),
    chart: `${pascalCase(name)}Chart`,
    name,
    namespace: stringLiteral(namespace),
    image: stringLiteral(image),
    replicas: defaultReplicas,
    resources: typescriptLiteral(defaultResources, '    '),
    running,
    customResources,
    objects,
  };
}

function chartImports(running: boolean, customResources: boolean): readonly string[] {
  return [
    ...(customResources ? ["import { join } from 'node:path';", "import { fileURLToPath } from 'node:url';"] : []),
    "import { type ApiObjectProps, Chart } from 'cdk8s';",
    "import type { Construct } from 'constructs';",
    ...(running ? ["import type { ResourceRequirements } from 'kext/core/v1';"] : []),
    `import { addManifests${customResources ? ', customResourceDefinition' : ''} } from './manifest.js';`,
  ];
}

function pascalCase(name: string): string {
  return name.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function templateFile(path: string, template: string, data: JsonObject): PlannedFile {
  return { path, content: { kind: 'template', template, data } };
}
