import { type Case, rules } from '../case.js';

const listed = rules('list core/pods');
const both = rules('list core/nodes', 'list core/pods');

/** The client, and functions that have it, in objects. */
export const cases: readonly Case[] = [
  { name: 'in a property', body: 'const o = { c: context };\nawait o.c.list(Pod);', expected: listed },
  { name: 'shorthand', body: 'const o = { context };\nawait o.context.list(Pod);', expected: listed },
  {
    name: 'in a property of a property',
    body: 'const o = { a: { b: { c: context } } };\nawait o.a.b.c.list(Pod);',
    expected: listed,
  },
  {
    name: 'in a property that comes later',
    body: 'const o: { c?: Client } = {};\no.c = context;\nawait o.c.list(Pod);',
    expected: listed,
  },
  {
    name: 'taken out again',
    body: 'const o = { c: context, n: 1 };\nconst { c } = o;\nawait c.list(Pod);',
    expected: listed,
  },
  {
    name: 'taken out of an argument',
    top: 'const f = ({ c, n }: { c: Client; n: number }) => n && c.list(Pod);',
    body: 'await f({ c: context, n: 1 });',
    expected: listed,
  },
  {
    name: 'taken out with a default',
    top: 'const f = ({ kind = Pod as Kind<unknown, unknown>, c }: { kind?: Kind<unknown, unknown>; c: Client }) => c.list(kind);',
    body: 'await f({ c: context });',
    expected: listed,
  },
  {
    name: 'a method of an object',
    body: 'const o = { all: () => context.list(Pod) };\nawait o.all();',
    expected: listed,
  },
  {
    name: 'a method that calls another',
    body: 'const o = { async all() { return this.one(); }, one: () => context.list(Pod) };\nawait o.all();',
    expected: listed,
  },
  {
    name: 'this of an object',
    body: 'const o = { c: context, all() { return this.c.list(Pod); } };\nawait o.all();',
    expected: listed,
  },
  {
    name: 'an arrow function in a method',
    body: 'const o = { c: context, all() { return [1].map(() => this.c.list(Pod)); } };\nawait Promise.all(o.all());',
    expected: listed,
  },
  {
    name: 'a table of functions',
    body: 'const table = { pods: () => context.list(Pod), nodes: () => context.list(Node) };\nawait table.pods();',
    expected: listed,
  },
  {
    name: 'a table asked by a name that comes from data',
    body: 'const table: { [name: string]: () => unknown } = { pods: () => context.list(Pod), nodes: () => context.list(Node) };\nawait table[memcached.spec.text]?.();',
    expected: both,
  },
  {
    name: 'a table of methods',
    body: 'const read = { one: context.get, all: context.list };\nawait read.all(Pod);',
    expected: listed,
  },
  {
    name: 'a computed property',
    body: "const o: { [name: string]: Client } = { [memcached.spec.text]: context };\nawait o['x']?.list(Pod);",
    expected: listed,
  },
  {
    name: 'a computed property that is a constant',
    body: "const name = 'c';\nconst o = { [name]: context, d: undefined };\nawait o.c.list(Pod);",
    expected: listed,
  },
  { name: 'a constant index', body: "const all = context['list'];\nawait all(Pod);", expected: listed },
  {
    name: 'an index in a constant',
    body: "const name = 'list' as const;\nawait context[name](Pod);",
    expected: listed,
  },
  {
    name: 'an index that is one of two',
    body: "const name = memcached.spec.flag ? 'list' : 'deleteAll';\nawait context[name](Pod, {});",
    expected: rules('deletecollection list core/pods'),
  },
  {
    name: 'an index from a list of names',
    body: "for (const name of ['list', 'deleteAll'] as const) await context[name](Pod, {});",
    expected: rules('deletecollection list core/pods'),
  },
  { name: 'a spread object', body: 'const o = { ...{ c: context }, n: 1 };\nawait o.c.list(Pod);', expected: listed },
  {
    name: 'a spread that is overwritten',
    body: 'const o = { ...{ run: () => context.list(Node) }, run: () => context.list(Pod) };\nawait o.run();',
    expected: both,
  },
  { name: 'a spread client', body: 'const c = { ...context };\nawait c.list(Pod);', expected: listed },
  {
    name: 'a client with one method more',
    body: 'const c = { ...context, pods: () => context.list(Pod) };\nawait c.pods();',
    expected: listed,
  },
  {
    name: 'a client with one method replaced',
    body: 'const c: Pick<Client, "get" | "list"> = { ...context, get: async () => undefined };\nawait c.get(Node, { name: memcached.spec.text });\nawait c.list(Pod);',
    expected: rules('get core/nodes', 'list core/pods'),
  },
  {
    name: 'Object.assign',
    body: 'const o = Object.assign({ n: 1 }, { c: context });\nawait o.c.list(Pod);',
    expected: listed,
  },
  { name: 'Object.freeze', body: 'const o = Object.freeze({ c: context });\nawait o.c.list(Pod);', expected: listed },
  {
    name: 'Object.values',
    body: 'await Promise.all(Object.values({ a: () => context.list(Pod), b: () => context.list(Node) }).map((run) => run()));',
    expected: both,
  },
  {
    name: 'Object.entries',
    body: 'for (const [name, kind] of Object.entries({ a: Pod, b: Node })) { context.log.info(name); await context.list<unknown, unknown>(kind); }',
    expected: both,
  },
  {
    name: 'Object.fromEntries',
    body: "const o = Object.fromEntries([['c', context] as const]);\nawait o['c']?.list(Pod);",
    expected: listed,
  },
  { name: 'a getter', body: 'const o = { get c() { return context; } };\nawait o.c.list(Pod);', expected: listed },
  {
    name: 'a getter that calls',
    body: 'const o = { get pods() { return context.list(Pod); } };\nawait o.pods;',
    expected: listed,
  },
  {
    name: 'a setter',
    body: 'let kept: Client | undefined;\nconst o = { set c(value: Client) { kept = value; } };\no.c = context;\nawait kept!.list(Pod);',
    expected: listed,
  },
  {
    name: 'nullish assignment',
    body: 'let c: Client | undefined;\nc ??= context;\nawait c.list(Pod);',
    expected: listed,
  },
  {
    name: 'destructuring assignment',
    body: 'let c: Client;\n({ c } = { c: context });\nawait c.list(Pod);',
    expected: listed,
  },
  {
    name: 'destructuring into a property',
    body: 'const o: { c?: Client } = {};\n({ a: o.c } = { a: context });\nawait o.c!.list(Pod);',
    expected: listed,
  },
  {
    name: 'data beside it',
    top: "const defaults = JSON.parse('{}') as { n: number };",
    body: 'const o = { ...defaults, c: context };\nawait o.c.list(Pod);',
    expected: listed,
  },
  {
    name: 'a WeakMap',
    body: 'const kept = new WeakMap<object, Client>();\nkept.set(memcached, context);\nawait kept.get(memcached)?.list(Pod);',
    expected: listed,
  },
  {
    name: 'Object.assign to a setter',
    body: 'const o = { set c(value: Client) { void value.list(Pod); } };\nObject.assign(o, { c: context });',
    expected: listed,
  },
];
