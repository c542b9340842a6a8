/** The custom resources of a virtual project: what is said of them, and their definitions. */
import { planKinds } from '../../compiler/assemble/kinds.js';
import { collectDiagnostics } from '../../compiler/diagnostics/collect.js';
import { customResource } from '../../compiler/extensions/custom-resource/index.js';
import type { JsonObject } from '../../compiler/model/json.js';
import type { Configuration } from '../../compiler/model/resource.js';
import { print } from '../../compiler/output/print.js';
import { open } from '../frontend/virtual-project.js';

export interface Outcome {
  /** `line code message`, by place. */
  readonly problems: readonly string[];
  /** Also where there are errors. */
  readonly definitions: readonly JsonObject[];
}

export const configuration: Configuration = {
  name: 'virtual',
  namespace: 'virtual-system',
  image: 'virtual:latest',
  sources: [],
  labels: {},
  annotations: {},
  descriptions: true,
  watch: 'cluster',
  minor: 36,
  openshift: false,
  secureMetrics: false,
};

/** The files below `src/`. */
export async function run(
  files: Readonly<Record<string, string>>,
  settings: Partial<Configuration> = {},
): Promise<Outcome> {
  const project = open(Object.fromEntries(Object.entries(files).map(([name, text]) => [`src/${name}`, text])));
  try {
    const { report, sorted } = collectDiagnostics();
    const resources = project.resources(customResource.tags, report);
    const model = {
      configuration: { ...configuration, ...settings },
      resources: customResource.read(resources, report).resources(report),
    };
    const functions = project.functions(print(planKinds(model)), customResource.tags, report);
    const parts = customResource.read([...resources, ...functions], report);
    await parts.check(model, report);
    return {
      problems: sorted().map(({ at, code, message }) => `${at?.line} ${code} ${message}`),
      definitions: parts.emit(model).flatMap((it) => (it.kind === 'manifest' ? [it.object] : [])),
    };
  } finally {
    project.close();
  }
}

/** One kind whose spec has these lines, and whose comment these tags besides `@resource`. */
export function kindWith(spec: string, tags: readonly string[] = []): Readonly<Record<string, string>> {
  const comment = ['/**', ' * @resource cache.example.com/v1', ...tags.map((tag) => ` * ${tag}`), ' */'];
  const imports = `import type * as kext from 'kext';\nimport type { Bytes, CustomResource, DateTime, Double, Int32, IntOrString, JsonObject, JsonValue, Quantity } from 'kext';`;
  return {
    'cache.ts': `${imports}\n${comment.join('\n')}\nexport interface Cache extends CustomResource<Spec, Status> {}\n${spec}`,
  };
}

/** Every rule of a definition, from the root down. */
export function rulesOf(
  value: unknown,
): readonly { readonly rule: string; readonly message?: string; readonly fieldPath?: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'x-kubernetes-validations' ? inner : rulesOf(inner)));
}
