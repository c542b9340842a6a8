import { type Case, rules } from '../case.js';

const listed = rules('list core/pods');
const both = rules('list core/nodes', 'list core/pods');

/** Whatever may happen is granted, whichever way the code goes. */
export const cases: readonly Case[] = [
  {
    name: 'if and else',
    body: 'if (memcached.spec.flag) await context.list(Pod);\nelse await context.list(Node);',
    expected: both,
  },
  {
    name: 'switch',
    body: "switch (memcached.spec.text) {\n  case 'a':\n    await context.list(Pod);\n    break;\n  default:\n    await context.list(Node);\n}",
    expected: both,
  },
  {
    name: 'try, catch and finally',
    body: 'try {\n  await context.list(Pod);\n} catch {\n  await context.list(Node);\n} finally {\n  await context.list(Service);\n}',
    expected: rules('list core/nodes', 'list core/pods', 'list core/services'),
  },
  { name: 'after a return', body: 'if (memcached.spec.flag) return;\nawait context.list(Pod);', expected: listed },
  {
    name: 'loops',
    body: 'while (memcached.spec.flag) await context.list(Pod);\ndo await context.list(Node);\nwhile (memcached.spec.flag);',
    expected: both,
  },
  {
    name: 'labels',
    body: 'outer: for (const _ of [1]) {\n  await context.list(Pod);\n  continue outer;\n}',
    expected: listed,
  },
  {
    name: 'and, or, nullish',
    body: 'await (memcached.spec.flag && context.list(Pod));\nawait (memcached.spec.text || context.list(Node));\nawait (memcached.status ?? context.list(Service));',
    expected: rules('list core/nodes', 'list core/pods', 'list core/services'),
  },
  {
    name: 'conditional arguments',
    top: 'const f = (c: Client | undefined) => c?.list(Pod);',
    body: 'await f(memcached.spec.flag ? context : undefined);',
    expected: listed,
  },
  {
    name: 'conditional clients',
    body: 'const read: Pick<Reader, "list"> = memcached.spec.flag ? context : context.cached;\nawait read.list(Pod);',
    expected: rules('list watch core/pods'),
  },
  {
    name: 'conditional spread',
    body: 'const o: { c?: Client } = { ...(memcached.spec.flag && { c: context }) };\nawait o.c?.list(Pod);',
    expected: listed,
  },
  {
    name: 'in an argument',
    top: 'const f = (..._: unknown[]) => undefined;',
    body: 'f(await context.list(Pod));',
    expected: listed,
  },
  { name: 'in a template', body: 'context.log.info(`${(await context.list(Pod)).length}`);', expected: listed },
  { name: 'in an operator', body: 'const n = (await context.list(Pod)).length + 1;\nvoid n;', expected: listed },
  { name: 'in a condition', body: 'if ((await context.list(Pod)).length > 0) return;', expected: listed },
  {
    name: 'in a property name',
    body: 'const o = { [`${(await context.list(Pod)).length}`]: 1 };\nvoid o;',
    expected: listed,
  },
  {
    name: 'in a default',
    body: 'const { a = await context.list(Pod) } = {} as { a?: unknown };\nvoid a;',
    expected: listed,
  },
  {
    name: 'in typeof, void, delete and not',
    body: 'void typeof context.list(Pod);\nvoid !context.list(Node);',
    expected: both,
  },
  { name: 'as any', body: 'await (context as any).list(Pod);', expected: listed },
  { name: 'through unknown', body: 'const c: unknown = context;\nawait (c as Client).list(Pod);', expected: listed },
  { name: 'satisfies and not null', body: 'await (context satisfies Client)!.list(Pod);', expected: listed },
  {
    name: 'var',
    body: 'if (memcached.spec.flag) {\n  var c: Client = context;\n}\nawait c!.list(Pod);',
    expected: listed,
  },
  {
    name: 'shadowing',
    top: 'const c = { list: (_: unknown) => undefined };',
    body: 'c.list(Node);\n{\n  const c = context;\n  await c.list(Pod);\n}',
    expected: listed,
  },
  {
    name: 'a loop that hands on',
    body: 'let run = async (): Promise<unknown> => undefined;\nfor (const kind of [Pod, Node]) {\n  const before = run;\n  run = async () => {\n    await before();\n    return context.list<unknown, unknown>(kind);\n  };\n}\nawait run();',
    expected: both,
  },
  {
    name: 'a namespace of TypeScript',
    top: 'namespace Names { export const a = 1; }',
    body: 'void Names.a;\nawait context.list(Pod);',
    expected: listed,
  },
  {
    name: 'using',
    body: 'const c = context;\nfor (let i = 0; ; i++) {\n  await c.list(Pod);\n  if (i > 2) break;\n}',
    expected: listed,
  },
];
