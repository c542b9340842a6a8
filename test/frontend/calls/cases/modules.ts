import { type Case, rules } from '../case.js';

const listed = rules('list core/pods');
const helper = 'export const f = (c: Client) => c.list(Pod);\n';

/** Across files. */
export const cases: readonly Case[] = [
  {
    name: 'an import',
    top: "import { f } from './f.js';",
    files: { 'f.ts': helper },
    body: 'await f(context);',
    expected: listed,
  },
  {
    name: 'renamed',
    top: "import { f as g } from './f.js';",
    files: { 'f.ts': helper },
    body: 'await g(context);',
    expected: listed,
  },
  {
    name: 'a default export',
    top: "import f from './f.js';",
    files: { 'f.ts': 'export default function f(c: Client) { return c.list(Pod); }\n' },
    body: 'await f(context);',
    expected: listed,
  },
  {
    name: 'a namespace',
    top: "import * as all from './f.js';",
    files: { 'f.ts': helper },
    body: 'await all.f(context);',
    expected: listed,
  },
  {
    name: 'a re-export',
    top: "import { g } from './index.js';",
    files: { 'f.ts': helper, 'index.ts': "export { f as g } from './f.js';\n" },
    body: 'await g(context);',
    expected: listed,
  },
  {
    name: 'a starred re-export',
    top: "import { f } from './index.js';",
    files: { 'f.ts': helper, 'index.ts': "export * from './f.js';\n" },
    body: 'await f(context);',
    expected: listed,
  },
  {
    name: 'a namespace re-export',
    top: "import { all } from './index.js';",
    files: { 'f.ts': helper, 'index.ts': "export * as all from './f.js';\n" },
    body: 'await all.f(context);',
    expected: listed,
  },
  {
    name: 'an export under another name',
    top: "import { g } from './f.js';",
    files: { 'f.ts': 'const f = (c: Client) => c.list(Pod);\nexport { f as g };\n' },
    body: 'await g(context);',
    expected: listed,
  },
  {
    name: 'files that import each other',
    top: "import { f } from './f.js';",
    files: {
      'f.ts': "import { g } from './g.js';\nexport const f = (c: Client): unknown => g(c);\n",
      'g.ts': "import { f } from './f.js';\nexport const g = (c: Client): unknown => (c ? c.list(Pod) : f(c));\n",
    },
    body: 'await f(context);',
    expected: listed,
  },
  {
    name: 'a list of kinds',
    top: "import { kinds } from './kinds.js';",
    files: { 'kinds.ts': 'export const kinds = [Pod, Node] as const;\n' },
    body: 'for (const kind of kinds) await context.list<unknown, unknown>(kind);',
    expected: rules('list core/nodes', 'list core/pods'),
  },
  {
    name: 'kinds by a namespace',
    top: "import * as core from 'kext/core/v1';",
    body: 'await context.list(core.Pod);',
    expected: listed,
  },
  {
    name: 'a constant',
    top: "import { name } from './name.js';",
    files: { 'name.ts': "export const name = 'settings';\n" },
    body: 'await context.get(ConfigMap, { name });',
    expected: rules('get core/configmaps name=settings'),
  },
  {
    name: 'an enum',
    top: "import { Names } from './names.js';",
    files: { 'names.ts': "export enum Names { Settings = 'settings' }\n" },
    body: 'await context.get(ConfigMap, { name: Names.Settings });',
    expected: rules('get core/configmaps name=settings'),
  },
  {
    name: 'a registry',
    top: "import { steps } from './registry.js';\nimport './pods.js';",
    files: {
      'registry.ts': 'export const steps: ((c: Client) => unknown)[] = [];\n',
      'pods.ts': "import { steps } from './registry.js';\nsteps.push((c) => c.list(Pod));\n",
    },
    body: 'for (const step of steps) await step(context);',
    expected: listed,
  },
  {
    name: 'a registry behind a function',
    top: "import { run } from './registry.js';\nimport './pods.js';",
    files: {
      'registry.ts':
        'const steps = new Map<string, (c: Client) => unknown>();\nexport const add = (name: string, step: (c: Client) => unknown) => steps.set(name, step);\nexport const run = (c: Client) => Promise.all([...steps.values()].map((step) => step(c)));\n',
      'pods.ts': "import { add } from './registry.js';\nadd('pods', (c) => c.list(Pod));\n",
    },
    body: 'await run(context);',
    expected: listed,
  },
  {
    name: 'an instance of the module',
    top: "import { pods } from './pods.js';",
    files: { 'pods.ts': 'class Pods { all(c: Client) { return c.list(Pod); } }\nexport const pods = new Pods();\n' },
    body: 'await pods.all(context);',
    expected: listed,
  },
  {
    name: 'a variable of the module',
    top: 'let kept: Client | undefined;\nconst pods = () => kept?.list(Pod);',
    body: 'kept = context;\nawait pods();',
    expected: listed,
  },
  {
    name: 'a cache of the module',
    top: 'const seen = new Map<string, unknown>();',
    body: 'seen.set(memcached.spec.text, await context.list(Pod));',
    expected: listed,
  },
  {
    name: 'import()',
    files: { 'f.ts': helper },
    body: "const { f } = await import('./f.js');\nawait f(context);",
    expected: listed,
  },
  {
    name: 'a function made when the module is loaded',
    top: 'const make = (kind: Kind<unknown, unknown>) => (c: Client) => c.list(kind);\nconst pods = make(Pod);',
    body: 'await pods(context);',
    expected: listed,
  },
  {
    name: 'a type only',
    top: "import type { f } from './f.js';\ntype F = typeof f;",
    files: { 'f.ts': helper },
    body: 'const g: F = (c) => c.list(Pod);\nawait g(context);',
    expected: listed,
  },
  {
    name: 'a client that a function without one finds in a variable',
    top: "import { kept } from './kept.js';",
    files: {
      'kept.ts': 'export const kept: { client?: Client } = {};\n',
      'other.ts':
        "import { kept } from './kept.js';\n/** @enqueues handle */\nexport async function other(_: Pod) {\n  await kept.client?.list(Pod);\n  return [];\n}\n",
    },
    body: 'kept.client = context;',
    expected: listed,
  },
  {
    name: 'a timer of the module',
    top: 'let kept: Client | undefined;\nsetTimeout(() => kept?.list(Pod), 10);',
    body: 'kept = context;',
    expected: listed,
  },
];
