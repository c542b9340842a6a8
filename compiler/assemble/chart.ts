import type { JsonObject } from '../model/json.js';
import type { PlannedFile } from '../model/planned-file.js';
import type { Model } from '../model/resource.js';
import { chartExpressions } from './chart-expressions.js';
import { planConstructs } from './constructs.js';
import { defaultReplicas, defaultResources } from './deployment.js';
import { inInstallOrder } from './install-order.js';
import type { Manifests } from './manifests.js';
import { stringLiteral, typescriptExpression, typescriptLiteral } from './typescript-literal.js';

/** charts/: a cdk8s construct for each custom resource, and one Chart that installs what manifests/install.yaml does. */
export function planChart(manifests: Manifests, model: Model): readonly PlannedFile[] {
  if (manifests.size === 0) return [];
  return [
    templateFile('charts/chart.ts', 'assemble/chart.ts', chartData(manifests, model)),
    templateFile('charts/manifest.ts', 'assemble/manifest.ts', {}),
    ...planConstructs(model),
  ];
}

function chartData(manifests: Manifests, { configuration }: Model): JsonObject {
  const { name, namespace, image } = configuration;
  const crdFiles = new Map(
    [...manifests].flatMap(([file, documents]) => documents.map(({ object }) => [object, file])),
  );
  const objects = inInstallOrder([...manifests.values()].flat()).map(({ object }) => {
    const { kind } = object;
    const file = crdFiles.get(object);
    if (kind === 'CustomResourceDefinition' && file !== undefined) return `crd(${stringLiteral(file)})`;
    return typescriptExpression(object, '      ', chartExpressions(kind, configuration));
  });
  const running = manifests.has('workload.yaml');
  const customResources = objects.some((text) => text.startsWith('crd('));
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
