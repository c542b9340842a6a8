/** Every kind of the built-in API survives import and compile: kext compiles it back to the schema of the server. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { JsonObject } from '../../compiler/model/json.js';
import { parseYaml } from '../../compiler/output/parse-yaml.js';
import { comparable, type Definitions, expectedSchema, withoutBase } from './builtins/expected-schema.js';
import { openApi } from './control-plane/openapi.js';
import { type ControlPlane, startControlPlane } from './control-plane.js';
import { type Compiled, compileAll, type Sources } from './declarations/compile-all.js';

interface BuiltIn {
  /** Such as `apps/v1`. */
  readonly module: string;
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

const folder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'kubernetes');
const kinds = modules().flatMap(kindsIn);

/** What a server serves itself and would refuse in a definition, so that kext must refuse it too. */
const unfit: ReadonlyMap<string, string> = new Map([
  // Its schema contains itself.
  ['CustomResourceDefinition', 'frontend/recursive-type'],
  // The keys of a list of theirs are optional and have no default.
  ['ServiceAccount', 'custom-resource/bad-map-key'],
  ['FlowSchema', 'custom-resource/bad-map-key'],
  ['PriorityLevelConfiguration', 'custom-resource/bad-map-key'],
  ['ResourceClaim', 'custom-resource/bad-map-key'],
]);

let cluster: ControlPlane;
let definitions: Definitions;
let compiled: Compiled;

beforeAll(async () => {
  cluster = await startControlPlane();
  const documents = [...(await openApi(cluster.request)).values()] as OpenApi[];
  definitions = new Map(documents.flatMap(({ components }) => Object.entries(components?.schemas ?? {})));
  compiled = await compileAll(kinds.map(sourcesOf));
});
afterAll(() => cluster?.stop());

interface OpenApi {
  readonly components?: { readonly schemas?: { readonly [name: string]: JsonObject } };
}

test('there are kinds', () => expect(kinds.length).toBeGreaterThan(60));

test.each(kinds.map((it, index) => [`${it.module} ${it.kind}`, index] as const))('%s', async (_name, index) => {
  const errors = (compiled.diagnostics.get(index) ?? []).filter(({ severity }) => severity === 'error');
  const { group, version, kind } = kinds[index] as BuiltIn;
  const code = unfit.get(kind);
  if (code !== undefined) return expect([...new Set(errors.map((error) => error.code))]).toEqual([code]);
  expect(errors).toEqual([]);
  const { documents } = parseYaml(compiled.definitions.get(index) ?? '', '');
  const definition = documents[0] as unknown as Definition;
  const wanted = comparable(expectedSchema(definitions, group, version, kind));
  const spec = definition.spec.versions[0]?.schema.openAPIV3Schema.properties.spec ?? {};
  expect(comparable(withoutBase({ properties: {}, ...spec }))).toEqual(wanted);
  const name = (documents[0] as { metadata: { name: string } }).metadata.name;
  const path = `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${name}?fieldManager=kext-test&fieldValidation=Strict`;
  const { status, text } = await cluster.request('PATCH', path, documents[0], 'application/apply-patch+yaml');
  expect(status === 201 ? '' : text).toBe('');
});

interface Definition {
  readonly spec: {
    readonly versions: readonly {
      readonly schema: { readonly openAPIV3Schema: { readonly properties: { readonly spec?: JsonObject } } };
    }[];
  };
}

function modules(): string[] {
  const groups = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return groups.flatMap(({ name }) =>
    readdirSync(join(folder, name)).map((file) => `${name}/${file.replace('.ts', '')}`),
  );
}

function kindsIn(module: string): BuiltIn[] {
  const text = readFileSync(join(folder, `${module}.ts`), 'utf8');
  const declared = text.matchAll(/^export const (\w+): Kind<\s*\w+,\s*\w+,\s*'([^']*)',\s*'([^']+)'/gm);
  return [...declared].map(([, kind = '', group = '', version = '']) => ({ module, group, version, kind }));
}

function sourcesOf({ module, kind }: BuiltIn, index: number): Sources {
  const text = `import type { CustomResource } from 'kext';
import type { ${kind} } from 'kext/${module}';

/** @resource g${index}.example.com/v1 */
export interface Holds${index}${kind} extends CustomResource<Omit<${kind}, 'apiVersion' | 'kind' | 'metadata'>> {}
`;
  return { index, files: new Map([[`src/d${index}/v1.ts`, text]]) };
}
