import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { toJsonSchema } from '../../../compiler/extensions/custom-resource/to-json-schema.js';
import type { FunctionDeclaration, Parameter } from '../../../compiler/model/declaration.js';
import { kebabCase } from '../../../compiler/model/name.js';
import type { Model } from '../../../compiler/model/resource.js';
import type { JsonSchema } from '../rules/values.js';
import { type CompiledProject, compileProject } from './compiled-project.js';

export type RequestFunction = (request: unknown, params?: unknown) => unknown;

/** A policy, the functions beside it, and what kext made of them. */
export interface TriedPolicy {
  readonly name: string;
  readonly policy: RequestFunction;
  readonly conditions: readonly RequestFunction[];
  /** By their keys. */
  readonly annotations: ReadonlyMap<string, RequestFunction>;
  readonly manifest: PolicyManifest;
  readonly operations: readonly string[];
  /** Of each kind that it is about. */
  readonly objects: readonly KindSchema[];
  readonly params: KindSchema | undefined;
  /** Of the files that say what it does. */
  readonly source: string;
}

export interface PolicyManifest {
  readonly kind: 'ValidatingAdmissionPolicy' | 'MutatingAdmissionPolicy';
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly validations?: readonly { readonly message?: string }[];
    readonly mutations?: readonly { readonly patchType: string }[];
  };
}

export interface KindSchema {
  readonly apiVersion: string;
  readonly kind: string;
  readonly schema: JsonSchema;
}

/** Every function with `@policy` of a project, by name. */
export async function policiesOf(folder: string): Promise<readonly TriedPolicy[]> {
  const project = await compileProject(folder);
  const exported = new Map<string, RequestFunction>();
  let source = '';
  for (const path of readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })) {
    const text = path.endsWith('.ts') ? readFileSync(join(folder, 'src', path), 'utf8') : '';
    if (!/@policy\b|@matches\b|@auditAnnotation\b/.test(text)) continue;
    source += text;
    const functions: Record<string, RequestFunction> = await import(join(folder, 'src', path));
    for (const [name, it] of Object.entries(functions)) exported.set(name, it);
  }
  const policies = project.functions.filter((it) => has(it, 'policy'));
  return policies.map((declaration) => triedPolicy(project, declaration, exported, source));
}

function triedPolicy(
  { files, functions, model }: CompiledProject,
  declaration: FunctionDeclaration,
  exported: ReadonlyMap<string, RequestFunction>,
  source: string,
): TriedPolicy {
  const { name, parameters } = declaration;
  const [request, params] = parameters;
  const text = files.find(({ path }) => path === 'manifests/policies.yaml')?.text ?? '';
  const manifests: PolicyManifest[] = parseAllDocuments(text).map((document) => document.toJS());
  const named = `${model.configuration.name}-${kebabCase(name)}`;
  const manifest = manifests.find(({ kind, metadata }) => kind.endsWith('Policy') && metadata.name === named);
  const policy = exported.get(name);
  if (!manifest || !policy || !request) throw new Error(`${name} is no policy`);
  const beside = (tag: string) => functions.filter((it) => has(it, tag, name)).map((it) => it.name);
  const words = new Set(source.match(/\w+/g));
  return {
    name,
    policy,
    conditions: beside('matches').flatMap((it) => exported.get(it) ?? []),
    annotations: new Map(
      beside('auditAnnotation').flatMap((it) => {
        const annotation = exported.get(it);
        return annotation ? [[kebabCase(it), annotation] as const] : [];
      }),
    ),
    manifest,
    operations: request.operations ?? ['CREATE', 'UPDATE'],
    objects: schemasOf(request, model, words),
    params: params && schemasOf(params, model, words)[0],
    source,
  };
}

function has({ annotations }: FunctionDeclaration, tag: string, value?: string): boolean {
  return annotations.some((it) => it.tag.name === tag && (value === undefined || it.value === value));
}

/** With the properties alone that the sources name: a whole Pod has thousands. */
function schemasOf({ kinds, value }: Parameter, { resources }: Model, words: ReadonlySet<string>) {
  return kinds.map(({ group, version, kind }, at): KindSchema => {
    const own = resources.find((it) => it.group === group && it.version === version && it.kind === kind);
    const schema = own?.schema ?? value?.variants?.[at] ?? value?.schema;
    if (!schema) throw new Error(`${kind} has no schema`);
    const json = toJsonSchema(schema, { descriptions: false }) as JsonSchema;
    return { apiVersion: group === '' ? version : `${group}/${version}`, kind, schema: named(json, words) };
  });
}

function named(schema: JsonSchema, words: ReadonlySet<string>): JsonSchema {
  const { properties, items, additionalProperties, required = [] } = schema;
  const kept = Object.entries(properties ?? {}).filter(([name]) => words.has(name) || required.includes(name));
  return {
    ...schema,
    ...(properties && { properties: Object.fromEntries(kept.map(([name, it]) => [name, named(it, words)])) }),
    ...(items && { items: named(items, words) }),
    ...(additionalProperties && { additionalProperties: named(additionalProperties, words) }),
  };
}
