import { collectDiagnostics } from '../../../compiler/diagnostics/collect.js';
import { controllerExtension } from '../../../compiler/extensions/controller/index.js';
import { rbacExtension } from '../../../compiler/extensions/rbac/index.js';
import { openProject } from '../../../compiler/frontend/open-project.js';
import type { Permission } from '../../../compiler/model/contribution.js';
import type { FunctionDeclaration } from '../../../compiler/model/declaration.js';
import type { Model } from '../../../compiler/model/resource.js';
import { folder, overlayOf } from '../virtual-project.js';
import type { Case } from './case.js';

export interface Outcome {
  readonly rules: readonly string[];
  /** `code at line text`. */
  readonly errors: readonly { readonly error: string; readonly at: string; readonly message: string }[];
}

const memcached = `import type { Kind, ReadMeta, InputMeta } from 'kext';
export interface Memcached { apiVersion: 'cache.example.com/v1'; kind: 'Memcached'; metadata: ReadMeta; spec: { size: number; names: string[]; flag: boolean; text: string }; status?: { ready?: number } }
export interface MemcachedInput { metadata: InputMeta; spec: { size: number } }
export const Memcached: Kind<Memcached, MemcachedInput, 'cache.example.com', 'v1', 'Memcached', 'memcacheds', 'Namespaced'> =
  { group: 'cache.example.com', version: 'v1', kind: 'Memcached', plural: 'memcacheds', scope: 'Namespaced' };
`;

export const head = `import type { CachedReader, Client, Context, Key, Kind, Reader } from 'kext';
import { Deployment, StatefulSet } from 'kext/apps/v1';
import { Job } from 'kext/batch/v1';
import { ConfigMap, Namespace, Node, Pod, Secret, Service, ServiceAccount } from 'kext/core/v1';
import { ClusterRole } from 'kext/rbac.authorization.k8s.io/v1';
import { Memcached } from '../../generated/kinds.js';
`;

/** What code outside the project looks like. */
const outside = `declare function setTimeout(run: () => unknown, ms: number): unknown;
declare const console: { log(...values: unknown[]): void };
declare function structuredClone<T>(value: T): T;
declare module 'elsewhere' {
  export function retry<T>(run: () => Promise<T>): Promise<T>;
  export function use(...values: unknown[]): any;
  export const bag: { [name: string]: unknown };
  export class Emitter { on(name: string, run: (...values: any[]) => unknown): void }
  export const list: { map<T>(run: (value: string) => T): T[] };
}
`;

/** All cases as one project, each in a folder of its own: the native compiler is started once. */
export function compileCases(cases: readonly Case[]): readonly Outcome[] {
  const files = new Map<string, string>([
    ['generated/cache.example.com/v1.ts', memcached],
    ['generated/kinds.ts', "export { Memcached, type MemcachedInput } from './cache.example.com/v1.js';\n"],
    ['src/outside.d.ts', outside],
  ]);
  cases.forEach((it, index) => {
    files.set(`src/case-${index}/main.ts`, mainFile(it));
    for (const [path, text] of Object.entries(it.files ?? {})) files.set(`src/case-${index}/${path}`, head + text);
  });
  const { report, sorted } = collectDiagnostics();
  const project = openProject({ folder, sources: [], overlay: overlayOf(Object.fromEntries(files)) }, report);
  if (!project)
    throw new Error(
      sorted()
        .map(({ message }) => message)
        .join('\n'),
    );
  try {
    const tags = [...controllerExtension.tags, ...rbacExtension.tags];
    project.resources(tags, report);
    const functions = project.functions([], tags, report).filter((it) => it.kind === 'function');
    const broken = sorted().filter(({ severity }) => severity === 'error');
    if (broken.length > 0)
      throw new Error(broken.map(({ at, message }) => `${at?.file}:${at?.line} ${message}`).join('\n'));
    return cases.map((_, index) => outcomeOf(functions, `src/case-${index}/`, files));
  } finally {
    project.close();
  }
}

export function mainFile({ top = '', body, parameters, tags }: Case): string {
  const comment = `/**\n * @controller\n${tags === undefined ? '' : ` * ${tags}\n`} */\n`;
  const given = parameters ?? 'memcached: Memcached, context: Context<Memcached>';
  return `${head}${top}\n${comment}export async function handle(${given}) {\n${body}\n}\n`;
}

const model: Model = {
  configuration: {
    name: 'cases',
    namespace: 'cases-system',
    image: 'cases',
    sources: [],
    labels: {},
    annotations: {},
    descriptions: true,
    watch: 'cluster',
    minor: 36,
    openshift: false,
    secureMetrics: false,
  },
  resources: [
    {
      group: 'cache.example.com',
      version: 'v1',
      kind: 'Memcached',
      plural: 'memcacheds',
      singular: 'memcached',
      scope: 'Namespaced',
      storage: true,
      statusSubresource: true,
      scaleSubresource: false,
      served: true,
      schema: { at: { file: '', line: 1, column: 1, length: 1 } },
      at: { file: '', line: 1, column: 1, length: 1 },
    },
  ],
};

function outcomeOf(
  functions: readonly FunctionDeclaration[],
  path: string,
  files: ReadonlyMap<string, string>,
): Outcome {
  const { report, sorted } = collectDiagnostics();
  const part = rbacExtension.read(
    functions.filter(({ at }) => at.file.startsWith(path)),
    report,
  );
  void part.check(model, report);
  const permissions = part.emit(model).filter((it) => it.kind === 'permission');
  const errors = sorted()
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message, at }) => {
      const line = files.get(at?.file ?? '')?.split('\n')[(at?.line ?? 1) - 1];
      return { error: code, at: line?.trim() ?? '', message };
    });
  return { rules: asLines(permissions), errors };
}

/** `get list core/pods`, one for each resource and limit. */
export function asLines(permissions: readonly Permission[]): readonly string[] {
  const verbs = new Map<string, Set<string>>();
  for (const { verb, group, resource, subresource, name, namespace } of permissions) {
    const target = [group || 'core', resource, ...(subresource ? [subresource] : [])].join('/');
    const limits = `${name === undefined ? '' : ` name=${name}`}${namespace === undefined ? '' : ` namespace=${namespace}`}`;
    verbs.set(`${target}${limits}`, (verbs.get(`${target}${limits}`) ?? new Set()).add(verb));
  }
  return [...verbs].map(([target, found]) => `${[...found].sort().join(' ')} ${target}`).sort();
}
