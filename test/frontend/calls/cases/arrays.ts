import { type Case, rules } from '../case.js';

const listed = rules('list core/pods');
const both = rules('list core/nodes', 'list core/pods');

/** Arrays, Maps, Sets, and callbacks over them. */
export const cases: readonly Case[] = [
  { name: 'an element', body: 'const all = [context];\nawait all[0]!.list(Pod);', expected: listed },
  {
    name: 'an element of a tuple',
    body: 'const all = [memcached, context] as const;\nawait all[1].list(Pod);',
    expected: listed,
  },
  { name: 'destructured', body: 'const [, c] = [memcached, context] as const;\nawait c.list(Pod);', expected: listed },
  {
    name: 'destructured with rest',
    body: 'const [, ...rest] = [memcached, () => context.list(Pod)] as const;\nawait rest[0]();',
    expected: listed,
  },
  {
    name: 'a loop',
    body: 'for (const kind of [Pod, Node]) await context.list<unknown, unknown>(kind);',
    expected: both,
  },
  {
    name: 'a loop with an index',
    body: 'const kinds: Kind<unknown, unknown>[] = [Pod, Node];\nfor (let i = 0; i < kinds.length; i++) await context.list(kinds[i]!);',
    expected: both,
  },
  {
    name: 'for in',
    body: 'const kinds: { [name: string]: Kind<unknown, unknown> } = { a: Pod, b: Node };\nfor (const name in kinds) await context.list(kinds[name]!);',
    expected: both,
  },
  {
    name: 'push',
    body: 'const all: Client[] = [];\nall.push(context);\nfor (const c of all) await c.list(Pod);',
    expected: listed,
  },
  { name: 'pop', body: 'const all = [() => context.list(Pod)];\nawait all.pop()?.();', expected: listed },
  {
    name: 'map over names',
    body: 'await Promise.all(memcached.spec.names.map((name) => context.get(Pod, { name })));',
    expected: rules('get core/pods'),
  },
  {
    name: 'map with an async callback',
    body: 'await Promise.all(memcached.spec.names.map(async (name) => { await context.get(Pod, { name }); }));',
    expected: rules('get core/pods'),
  },
  {
    name: 'map over kinds',
    body: 'await Promise.all([Pod, Node].map((kind) => context.list<unknown, unknown>(kind)));',
    expected: both,
  },
  {
    name: 'map to clients',
    body: 'await Promise.all(memcached.spec.names.map(() => context).map((c) => c.list(Pod)));',
    expected: listed,
  },
  {
    name: 'map to closures',
    body: 'const runs = memcached.spec.names.map((name) => () => context.get(Pod, { name }));\nfor (const run of runs) await run();',
    expected: rules('get core/pods'),
  },
  {
    name: 'map with a function by name',
    top: 'const f = (run: () => unknown) => run();',
    body: '[() => context.list(Pod)].map(f);',
    expected: listed,
  },
  {
    name: 'forEach',
    body: '[Pod, Node].forEach((kind) => void context.list<unknown, unknown>(kind));',
    expected: both,
  },
  {
    name: 'forEach with this',
    body: '[1].forEach(function (this: Client) { void this.list(Pod); }, context);',
    expected: listed,
  },
  {
    name: 'filter',
    body: 'const [kind] = [Pod, Node].filter((it) => it.kind === memcached.spec.text);\nif (kind) await context.list<unknown, unknown>(kind);',
    expected: both,
  },
  {
    name: 'find',
    body: 'const found = [Pod, Node].find((it) => it.kind === memcached.spec.text);\nif (found) await context.list<unknown, unknown>(found);',
    expected: both,
  },
  {
    name: 'reduce over functions',
    body: 'const run = [() => context.list(Pod), () => context.list(Node)].reduce((f, g) => (memcached.spec.flag ? f : (g as typeof f)));\nawait run();',
    expected: both,
  },
  {
    name: 'reduce over names',
    body: 'await memcached.spec.names.reduce(async (before: Promise<unknown>, name) => { await before; return context.get(Pod, { name }); }, Promise.resolve());',
    expected: rules('get core/pods'),
  },
  {
    name: 'sort',
    body: 'const all = [() => context.list(Pod)];\nfor (const run of all.sort()) await run();',
    expected: listed,
  },
  {
    name: 'reverse and slice',
    body: 'const all = [() => context.list(Pod), () => context.list(Node)];\nawait all.reverse().slice(1)[0]!();',
    expected: both,
  },
  {
    name: 'concat and spread',
    body: 'const some: (() => unknown)[] = [() => context.list(Pod)];\nfor (const run of [...some.concat([() => context.list(Node)])]) await run();',
    expected: both,
  },
  { name: 'flat', body: 'for (const run of [[() => context.list(Pod)]].flat()) await run();', expected: listed },
  {
    name: 'flatMap',
    body: 'for (const kind of [[Pod], [Node]].flatMap((it) => it as Kind<unknown, unknown>[])) await context.list(kind);',
    expected: both,
  },
  {
    name: 'entries',
    body: 'for (const [, run] of [() => context.list(Pod)].entries()) await run();',
    expected: listed,
  },
  { name: 'at', body: 'await [() => context.list(Pod)].at(-1)!();', expected: listed },
  {
    name: 'Array.from',
    body: 'await Promise.all(Array.from([Pod, Node], (kind) => context.list<unknown, unknown>(kind)));',
    expected: both,
  },
  {
    name: 'pairs that belong together',
    body: "await Promise.all([{ kind: ConfigMap, name: 'a' }, { kind: Secret, name: 'b' }].map(({ kind, name }) => context.get<unknown, unknown>(kind, { name })));",
    expected: rules('get core/configmaps name=a', 'get core/secrets name=b'),
  },
  {
    name: 'a Map',
    body: "const kinds = new Map<string, Kind<unknown, unknown>>([['pod', Pod], ['node', Node]]);\nconst kind = kinds.get(memcached.spec.text);\nif (kind) await context.list(kind);",
    expected: both,
  },
  {
    name: 'a Map that is filled',
    body: "const runs = new Map<string, () => unknown>();\nruns.set('a', () => context.list(Pod));\nfor (const [, run] of runs) await run();",
    expected: listed,
  },
  {
    name: 'values of a Map',
    body: "const runs = new Map([['a', () => context.list(Pod)]]);\nfor (const run of runs.values()) await run();",
    expected: listed,
  },
  { name: 'forEach of a Map', body: "new Map([['a', context]]).forEach((c) => void c.list(Pod));", expected: listed },
  {
    name: 'a Set',
    body: 'for (const kind of new Set<Kind<unknown, unknown>>([Pod]).add(Node)) await context.list(kind);',
    expected: both,
  },
  {
    name: 'Promise.all of functions',
    body: 'const [a, b] = await Promise.all([context.list(Pod), context.get]);\nvoid a;\nawait b(Node, { name: memcached.spec.text });',
    expected: rules('get core/nodes', 'list core/pods'),
  },
  {
    name: 'Promise.allSettled and race',
    body: 'await Promise.allSettled([context.list(Pod)]);\nawait Promise.race([context.list(Node)]);',
    expected: both,
  },
];
