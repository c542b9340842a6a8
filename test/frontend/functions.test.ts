import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Files, read } from './virtual-project.js';

const memcached = `import type { CustomResource, Int32 } from 'kext';
/** @resource cache.example.com/v1 */
export interface Memcached extends CustomResource<MemcachedSpec> {}
export interface MemcachedSpec { size: Int32 }
`;

/** What `kinds.ts` and its like look like. */
const generated = [
  {
    path: 'generated/cache.example.com/v1.ts',
    text: `import type { Kind } from 'kext';
export interface Memcached { apiVersion: 'cache.example.com/v1'; kind: 'Memcached'; metadata: { name: string }; spec: { size: number } }
export interface MemcachedInput { spec: { size: number } }
export const Memcached: Kind<Memcached, MemcachedInput, 'cache.example.com', 'v1', 'Memcached', 'memcacheds', 'Namespaced'> =
  { group: 'cache.example.com', version: 'v1', kind: 'Memcached', plural: 'memcacheds', scope: 'Namespaced' };
`,
  },
  { path: 'generated/kinds.ts', text: "export { Memcached, type MemcachedInput } from './cache.example.com/v1.js';\n" },
];

function functionsOf(code: string, files: Files = {}) {
  return read({ 'src/memcached.ts': memcached, 'src/a.ts': code, ...files }, generated);
}

const own = { group: 'cache.example.com', version: 'v1', kind: 'Memcached' };
const pod = { group: '', version: 'v1', kind: 'Pod', plural: 'pods', scope: 'Namespaced', module: 'kext/core/v1' };
const deployment = {
  group: 'apps',
  version: 'v1',
  kind: 'Deployment',
  plural: 'deployments',
  scope: 'Namespaced',
  module: 'kext/apps/v1',
};

describe('a handler', () => {
  test('names the generated type, and a context that is taken apart', () => {
    const { functions, problems } = functionsOf(`import type { Context } from 'kext';
import type { Memcached } from '../generated/kinds.js';
/**
 * Keeps it.
 * @controller
 */
export async function reconcile(memcached: Memcached, { own, status }: Context<Memcached>) {}
`);
    expect(problems()).toEqual([]);
    expect(functions).toMatchObject([
      {
        name: 'reconcile',
        description: 'Keeps it.',
        exported: true,
        calls: [],
        at: { file: 'src/a.ts', line: 7, column: 23, length: 9 },
        parameters: [
          { name: 'memcached', kinds: [own], text: 'Memcached' },
          { name: '{ own, status }', wrapper: 'Context', kinds: [own], text: 'Context<Memcached>' },
        ],
      },
    ]);
    expect(functions[0]?.parameters[0]?.kinds[0]).not.toHaveProperty('plural');
    expect(functions[0]?.parameters[0]).not.toHaveProperty('wrapper');
  });

  test('names the source type', () => {
    const { functions, problems } = functionsOf(`import { type Memcached } from './memcached.js';
/** @controller */
export const reconcile = (memcached: Memcached) => {};
/** @finalizes */
export const clean = async function (memcached: Memcached) {};
`);
    expect(problems()).toEqual([]);
    expect(functions.map(({ name, parameters }) => [name, parameters[0]?.kinds])).toMatchObject([
      ['reconcile', [own]],
      ['clean', [own]],
    ]);
  });

  test('is for several kinds, in the order in which they are written', () => {
    const { functions, problems } = functionsOf(`import type { AdmissionRequest } from 'kext';
import type { Pod } from 'kext/core/v1';
import type * as apps from 'kext/apps/v1';
import type { Memcached } from '../generated/kinds.js';
type Workload = apps.Deployment | Pod;
type Request<T> = AdmissionRequest<T, 'DELETE' | 'CREATE'>;
/** @validates */
export function check(request: AdmissionRequest<Memcached | Workload>) {}
/** @validates */
export function checkMore(request: Request<Workload>) {}
/** @validates */
export function checkImported(request: AdmissionRequest<import('kext/core/v1').Pod>) {}
`);
    expect(problems()).toEqual([]);
    expect(functions.map(({ parameters }) => parameters[0])).toMatchObject([
      { wrapper: 'AdmissionRequest', kinds: [own, deployment, pod] },
      { wrapper: 'AdmissionRequest', kinds: [deployment, pod], operations: ['DELETE', 'CREATE'] },
      { wrapper: 'AdmissionRequest', kinds: [pod] },
    ]);
    expect(functions[0]?.parameters[0]).not.toHaveProperty('operations');
  });

  test('whose parameter has no kind keeps its text', () => {
    const { functions } = functionsOf(`/** @controller */
export const a = (object: { b: string }) => {};
/** @controller */
export const b: (object: string) => void = (object) => {};
`);
    expect(functions.map(({ parameters }) => parameters)).toMatchObject([
      [{ name: 'object', kinds: [], text: '{ b: string }' }],
      [{ name: 'object', kinds: [], text: 'an inferred type (string)' }],
    ]);
  });

  test('is read once, where it is declared', () => {
    const { functions, problems } = functionsOf(
      `/** @controller */
function reconcile() {}
export { reconcile as renamed };
`,
      { 'src/index.ts': "export * from './a.js';\nexport { renamed as again } from './a.js';\n" },
    );
    expect(problems()).toEqual([]);
    expect(functions.map(({ name, at }) => [name, at.file])).toEqual([['renamed', 'src/a.ts']]);
  });

  test('must be exported, under a name', () => {
    const { problems } = functionsOf(`/** @controller */
function one() {}
/** @controller */
export default function two() {}
one();
`);
    expect(problems()).toEqual([
      expect.stringMatching(/^src\/a\.ts:2:10 frontend\/not-exported one has @controller/),
      expect.stringMatching(/^src\/a\.ts:4:25 frontend\/not-exported two has @controller/),
    ]);
  });

  test('without a tag is none', () => {
    const { functions, problems } = functionsOf(`/** Just code. @controller is in this text only. */
export function a() {}
`);
    expect([functions, problems()]).toEqual([[], []]);
  });
});

describe('a tag where nobody reads it', () => {
  test.each([
    [
      'in a function',
      'export function a() {\n  /** @controller */\n  const b = 1;\n  return b;\n}',
      '2:7 frontend/unattached-tag',
    ],
    ['on an import', "/** @controller */\nimport './memcached.js';", '1:5 frontend/unattached-tag'],
    ['on a class', '/** @controller */\nexport class A {}', '1:5 frontend/misplaced-tag'],
    ['on a method', 'export class A {\n  /** @controller */\n  b() {}\n}', '2:7 frontend/unattached-tag'],
    ['on an enum member', "export enum A {\n  /** @minimum 1 */\n  B = 'b',\n}", '2:7 frontend/misplaced-tag'],
    ['of a property on a function', '/** @minimum 1 */\nexport function a() {}', '1:5 frontend/misplaced-tag'],
    [
      'misspelt',
      '/** @contoller */\nexport function a() {}',
      '1:5 frontend/unknown-tag There is no tag @contoller. Did you mean @controller?',
    ],
    ['behind text', '/** Text. @controller */\nexport function a() {}', '1:11 frontend/tag-behind-text'],
    ['at the end', 'export {};\n/** @controller */', '2:5 frontend/unattached-tag'],
    [
      'of a resource on an alias',
      "/** @resource a.example.com/v1 */\nexport type A = 'a';",
      '1:5 frontend/misplaced-tag',
    ],
    [
      'of a resource on another interface',
      '/** @resource a.example.com/v1 */\nexport interface A { b: string }',
      '2:18 frontend/no-custom-resource',
    ],
    [
      'missing',
      "import type { CustomResource } from 'kext';\nexport interface A extends CustomResource<{}> {}",
      '2:18 frontend/no-resource-tag',
    ],
    [
      'on a resource that is not exported',
      "import type { CustomResource } from 'kext';\n/** @resource a.example.com/v1 */\ninterface A extends CustomResource<{}> {}",
      '3:11 frontend/not-exported',
    ],
  ])('%s', (_, code, problem) => {
    expect(functionsOf(code).problems('src/a.ts')).toEqual([expect.stringContaining(`src/a.ts:${problem}`)]);
  });

  test.each([
    [
      'a base of others',
      "import type { CustomResource } from 'kext';\nexport interface A extends CustomResource<{}> {}\n/** @resource a.example.com/v1 */\nexport interface B extends A {}",
    ],
    [
      'a generic base',
      "import type { CustomResource } from 'kext';\nexport interface A<T> extends CustomResource<T> { more?: string }\n/** @resource a.example.com/v1 */\nexport interface B extends A<{}> {}",
    ],
  ])('%s needs none', (_, code) => {
    expect(functionsOf(code).problems()).toEqual([]);
  });
});

/** Functions of a file, each with what is wrong about its result. */
const results: readonly (readonly [code: string, wrong: string | undefined])[] = [
  ['/** @controller */ export function f(pod: Pod) {}', undefined],
  ['/** @controller */ export async function f(pod: Pod) {}', undefined],
  ['/** @controller */ export async function f(pod: Pod) { return undefined; }', undefined],
  ["/** @controller */ export async function f(pod: Pod) { if (pod.spec) return { requeueAfter: '5s' }; }", undefined],
  [
    "/** @controller */ export const f = (pod: Pod) => pod.spec ? Promise.resolve({ requeueAfter: '5s' }) : undefined;",
    undefined,
  ],
  [
    "/** @finalizes */ export const f = async (pod: Pod): Promise<ReconcileResult> => ({ requeueAfter: '5s' });",
    undefined,
  ],
  ['/** @controller */ export function f(pod: Pod): never { throw new Error(); }', undefined],
  ['/** @controller */ export async function f(pod: Pod) { return { requeue: true }; }', '{ requeue: boolean; }'],
  [
    "/** @controller */ export async function f(pod: Pod) { return pod.spec ? { requeueAfter: 5 } : { requeueAfter: '5s' }; }",
    '{ requeueAfter: number; }',
  ],
  ['/** @finalizes */ export async function f(pod: Pod) { return true; }', 'boolean'],
  ["/** @controller */ export async function f(pod: Pod) { return JSON.parse('{}'); }", 'any'],
  ['/** @controller */ export async function f(pod: Pod): Promise<unknown> { return 1; }', 'unknown'],
  ['/** @controller */ export function* f(pod: Pod) { yield 1; }', 'Generator<number, void, unknown>'],
  ['/** @controller */ export async function f(pod: Pod) { return null; }', 'null'],
  [
    '/** @enqueues a */ export const f = ({ metadata }: Pod) => [{ name: metadata.name, namespace: metadata.namespace }];',
    undefined,
  ],
  ['/** @enqueues a */ export async function f({ metadata }: Pod) { return [metadata]; }', undefined],
  [
    "/** @enqueues a */ export async function f({ metadata }: Pod) { return metadata.name === 'a' ? [] : [{ name: 'b' }]; }",
    undefined,
  ],
  ['/** @enqueues a */ export async function f(pod: Pod) {}', 'void'],
  ['/** @enqueues a */ export function f({ metadata }: Pod) { return [metadata.name]; }', 'string[]'],
  ["/** @enqueues a */ export function f(pod: Pod) { return { name: 'a' }; }", '{ name: string; }'],
  ['/** @validates */ export function f({ object }: AdmissionRequest<Pod>) {}', undefined],
  [
    "/** @validates */ export function f({ object }: AdmissionRequest<Pod>) { return { allowed: false, message: 'no' }; }",
    undefined,
  ],
  ['/** @validates */ export function f({ object }: AdmissionRequest<Pod>) { return !object.spec; }', 'boolean'],
  [
    "/** @validates */ export function f({ object }: AdmissionRequest<Pod>) { return { message: 'no' }; }",
    '{ message: string; }',
  ],
  ['/** @mutates */ export function f({ object }: AdmissionRequest<Pod>) { return object; }', undefined],
  [
    '/** @mutates */ export function f({ object }: AdmissionRequest<Pod>) { if (object.spec) return { ...object, spec: { ...object.spec, hostPID: false } }; }',
    undefined,
  ],
  [
    '/** @mutates */ export async function f({ object }: AdmissionRequest<Pod | Service>) { return object; }',
    undefined,
  ],
  [
    'type R = AdmissionRequest<Pod>;\n/** @mutates */ export function f({ object }: R) { return object.spec; }',
    'PodSpec',
  ],
  [
    '/** @mutates */ export function f({ object }: AdmissionRequest<Pod>) { return { spec: object.spec }; }',
    '{ spec: ',
  ],
  ['/** @mutates */ export function f({ object }: AdmissionRequest<Pod>, other: Service) { return other; }', 'Service'],
];

describe('the result of', () => {
  const head = `import type { AdmissionRequest, ReconcileResult } from 'kext';
import type { Pod, Service } from 'kext/core/v1';
`;
  let found: readonly (string | undefined)[] = [];
  beforeAll(() => {
    const { functions } = read(Object.fromEntries(results.map(([code], at) => [`src/f${at}.ts`, head + code])));
    found = results.map((_, at) => functions.find(({ at: place }) => place.file === `src/f${at}.ts`)?.wrongResult);
  });
  test.each(results.map(([code, wrong], at) => [code, wrong, at] as const))('%s', (_, wrong, at) => {
    if (wrong === undefined) expect(found[at]).toBeUndefined();
    else expect(found[at]).toContain(wrong);
  });
});
