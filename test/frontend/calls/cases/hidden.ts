import { type Case, refused, rules } from '../case.js';

const listed = rules('list core/pods');

/** Calls that nobody writes: the language makes them. */
export const cases: readonly Case[] = [
  {
    name: 'valueOf, by a name from data',
    body: 'const o: any = { c: context };\nawait o[memcached.spec.text]().c.list(Pod);',
    expected: listed,
  },
  {
    name: 'a constructor, by a name from data',
    top: 'class Pods {\n  go() {}\n  static all(c: Client) { return c.list(Pod); }\n}',
    body: 'const o: any = new Pods();\nawait o[memcached.spec.text].all(context);',
    expected: refused('client-escapes', 'await o[memcached.spec.text].all(context);'),
  },
  {
    name: 'toString',
    body: 'const o = { toString: () => { void context.list(Pod); return "x"; } };\ncontext.log.info(`${o}`);',
    expected: listed,
  },
  {
    name: 'valueOf',
    body: 'const o = { valueOf: () => { void context.list(Pod); return 1; } };\nvoid (+o);',
    expected: listed,
  },
  {
    name: 'toJSON',
    body: 'const o = { toJSON: () => { void context.list(Pod); return {}; } };\nJSON.stringify(o);',
    expected: listed,
  },
  {
    name: 'then',
    body: 'const o = { then: (done: (value: unknown) => void) => { void context.list(Pod); done(1); } };\nawait o;',
    expected: listed,
  },
  {
    name: 'Symbol.iterator',
    body: 'const o = { *[Symbol.iterator]() { void context.list(Pod); yield 1; } };\nfor (const it of o) void it;',
    expected: listed,
  },
  {
    name: 'Symbol.asyncIterator',
    body: 'const o = { async *[Symbol.asyncIterator]() { await context.list(Pod); yield 1; } };\nfor await (const it of o) void it;',
    expected: listed,
  },
  {
    name: 'Symbol.toPrimitive',
    body: 'const o = { [Symbol.toPrimitive]: () => { void context.list(Pod); return 1; } };\nvoid (1 + Number(o));',
    expected: listed,
  },
  {
    name: 'an iterator of a class',
    top: 'class Pods { constructor(private readonly c: Client) {} async *[Symbol.asyncIterator]() { yield* await this.c.list(Pod); } }',
    body: 'for await (const it of new Pods(context)) void it;',
    expected: listed,
  },
  {
    name: 'toString of a class',
    top: 'class Pods { constructor(private readonly c: Client) {} toString() { void this.c.list(Pod); return "x"; } }',
    body: 'context.log.info(`${new Pods(context)}`);',
    expected: listed,
  },
  {
    name: 'a getter that nobody reads',
    body: 'const o = { get pods() { return context.list(Pod); } };\nJSON.stringify(o);',
    expected: listed,
  },
  {
    name: 'a comparison function',
    body: '[1, 2].sort(() => { void context.list(Pod); return 0; });',
    expected: listed,
  },
  { name: 'a replacer', body: "'a'.replace(/a/, () => { void context.list(Pod); return 'b'; });", expected: listed },
  {
    name: 'an object given to code outside',
    top: "import { use } from 'elsewhere';",
    body: 'use({ onDone: () => context.list(Pod) });',
    expected: listed,
  },
  {
    name: 'a function that is given later',
    top: "import { use } from 'elsewhere';",
    body: 'const o: { run?: () => unknown } = {};\nuse(o);\no.run = () => context.list(Pod);',
    expected: listed,
  },
  {
    name: 'an emitter',
    top: "import { Emitter } from 'elsewhere';",
    body: "new Emitter().on('x', () => context.list(Pod));",
    expected: listed,
  },
  {
    name: 'a function that code outside gets back',
    top: "import { use } from 'elsewhere';",
    body: 'use(() => () => ({ run: () => context.list(Pod) }));',
    expected: listed,
  },
  {
    name: 'map of code outside',
    top: "import { list } from 'elsewhere';",
    body: 'list.map(() => context.list(Pod));',
    expected: listed,
  },
  {
    name: 'new Proxy over an object',
    body: 'const p = new Proxy({}, { get: () => context.list(Pod) }) as { a: unknown };\nvoid p.a;',
    expected: listed,
  },
];
