import { type Case, refused, rules } from '../case.js';

const listed = rules('list core/pods');

const sources = {
  'x.ts': 'export const f = (c: Client) => c.list(Pod);\n',
  'y.ts': 'const wrap = <F>(f: F) => f;\nexport default wrap((c: Client) => c.list(Pod));\n',
  'z.ts': 'export class R { constructor(private c: Client) {} go() { return this.c.list(Pod); } }\n',
  're.ts': "export * from './x.js';\nexport * as ns from './x.js';\n",
  'c1.ts':
    "import { b } from './c2.js';\nexport const a = (c: Client, n: number): unknown => n ? b(c, n - 1) : c.list(Pod);\n",
  'c2.ts': "import { a } from './c1.js';\nexport const b = (c: Client, n: number): unknown => a(c, n);\n",
  'live.ts': 'export let holder: () => unknown = () => 0;\nexport function set(f: () => unknown) { holder = f; }\n',
  'box.ts': 'export const box = { f: (): unknown => 1, run() { return this.f(); } };\n',
} as const;

/** What classes and modules pass a client through. */
export const cases: readonly Case[] = [
  {
    name: 'class field',
    top: 'class R { constructor(private readonly c: Client) {}\n run = () => this.c.list(Pod); }',
    body: 'await new R(context).run();',
    expected: listed,
  },
  {
    name: 'static block',
    top: 'let c: Client | undefined; class R { static run() { return c?.list(Pod); } }',
    body: 'c = context; await R.run();',
    expected: listed,
  },
  {
    name: 'private',
    top: 'class R { #c: Client; constructor(c: Client) { this.#c = c; } go() { return this.#c.list(Pod); } }',
    body: 'await new R(context).go();',
    expected: listed,
  },
  {
    name: 'dynamic import',
    files: { 'x.ts': sources['x.ts'] },
    body: 'const m = await import("./x.js");\nawait m.f(context);',
    expected: listed,
  },
  {
    name: 'super',
    top: 'class A { constructor(protected c: Client) {} go() { return this.c.list(Pod); } }\nclass B extends A { override go() { return super.go(); } }',
    body: 'await new B(context).go();',
    expected: listed,
  },
  {
    name: 'super computed',
    top: 'class A { constructor(protected c: Client) {} go() { return this.c.list(Pod); } }\nclass B extends A { run() { return super["go"](); } }',
    body: 'await new B(context).run();',
    expected: listed,
  },
  {
    name: 'mixin',
    top: 'type C = new (...a: any[]) => { c: Client };\nclass A { constructor(public c: Client) {} }\nconst M = <T extends C>(B: T) => class extends B { go() { return this.c.list(Pod); } };',
    body: 'await new (M(A))(context).go();',
    expected: listed,
  },
  {
    name: 'class static init',
    top: 'let saved: Client; class K { static x = () => saved.list(Pod); }',
    body: 'saved = context; await K.x();',
    expected: listed,
  },
  {
    name: 'import then',
    files: { 'x.ts': sources['x.ts'] },
    body: 'await import("./x.js").then((m) => m.f(context));',
    expected: listed,
  },
  {
    name: 'import default',
    files: { 'y.ts': sources['y.ts'] },
    body: 'const { default: d } = await import("./y.js");\nawait d(context);',
    expected: refused('client-escapes', 'await d(context);'),
  },
  {
    name: 'import class',
    files: { 'z.ts': sources['z.ts'] },
    body: 'const { R } = await import("./z.js");\nawait new R(context).go();',
    expected: listed,
  },
  {
    name: 'import var path',
    files: { 'x.ts': sources['x.ts'] },
    body: 'const p = "./x.js";\nconst m = await import(p);\nawait m.f(context);',
    expected: listed,
  },
  {
    name: 'export default expr',
    top: 'import d from "./y.js";',
    files: { 'y.ts': sources['y.ts'] },
    body: 'await d(context);',
    expected: refused('client-escapes', 'await d(context);'),
  },
  {
    name: 'reexport star',
    top: 'import * as r from "./re.js";',
    files: { 're.ts': sources['re.ts'], 'x.ts': sources['x.ts'] },
    body: 'await r.f(context);',
    expected: listed,
  },
  {
    name: 'reexport ns',
    top: 'import { ns } from "./re.js";',
    files: { 're.ts': sources['re.ts'], 'x.ts': sources['x.ts'] },
    body: 'await ns.f(context);',
    expected: listed,
  },
  {
    name: 'import cycle',
    top: 'import { a } from "./c1.js";',
    files: { 'c1.ts': sources['c1.ts'], 'c2.ts': sources['c2.ts'] },
    body: 'await a(context, 2);',
    expected: listed,
  },
  {
    name: 'live binding',
    top: 'import { holder, set } from "./live.js";',
    files: { 'live.ts': sources['live.ts'] },
    body: 'set(() => context.list(Pod)); await holder();',
    expected: listed,
  },
  {
    name: 'abstract',
    top: 'abstract class A { abstract c(): Client; go() { return this.c().list(Pod); } }\nclass B extends A { constructor(private x: Client) { super(); } c() { return this.x; } }',
    body: 'await new B(context).go();',
    expected: listed,
  },
  {
    name: 'getter class',
    top: 'class A { constructor(private x: Client) {} get pods() { return this.x.list(Pod); } }',
    body: 'await new A(context).pods;',
    expected: listed,
  },
  {
    name: 'setter class',
    top: 'class A { set x(c: Client) { void c.list(Pod); } }',
    body: 'new A().x = context;',
    expected: listed,
  },
  {
    name: 'accessor kw',
    top: 'class A { accessor x: Client; constructor(c: Client) { this.x = c; } }',
    body: 'await new A(context).x.list(Pod);',
    expected: listed,
  },
  {
    name: 'class expr',
    body: 'const A = class { static go() { return context.list(Pod); } }; await A.go();',
    expected: listed,
  },
  {
    name: 'class computed member',
    top: 'const k = "go";\nclass A { [k](c: Client) { return c.list(Pod); } }',
    body: 'await new A().go(context);',
    expected: listed,
  },
  {
    name: 'static inherit',
    top: 'class A { static go(c: Client) { return c.list(Pod); } }\nclass B extends A {}',
    body: 'await B.go(context);',
    expected: listed,
  },
  {
    name: 'ctor calls',
    top: 'class A { constructor(c: Client) { void c.list(Pod); } }',
    body: 'new A(context);',
    expected: listed,
  },
  {
    name: 'field init',
    top: 'class A { p = this.go(); constructor(private c?: Client) {} go() { return 1; } }\nlet g: Client; class B { p = g.list(Pod); }',
    body: 'g = context; await new B().p;',
    expected: listed,
  },
  {
    name: 'new.target',
    top: 'class A { constructor(c: Client) { void (new.target as any).go(c); } static go(c: Client) { return c.list(Pod); } }',
    body: 'new A(context);',
    expected: refused(
      'client-escapes',
      'class A { constructor(c: Client) { void (new.target as any).go(c); } static go(c: Client) { return c.list(Pod); } }',
    ),
  },
  {
    name: 'instanceof call',
    top: 'class A { go(c: Client) { return c.list(Pod); } }',
    body: 'const x: unknown = new A(); if (x instanceof A) await x.go(context);',
    expected: listed,
  },
  {
    name: 'event emitter own',
    top: 'class E { private fs: ((c: Client) => unknown)[] = []; on(f: (c: Client) => unknown) { this.fs.push(f); } emit(c: Client) { for (const f of this.fs) f(c); } }',
    body: 'const e = new E(); e.on((c) => c.list(Pod)); e.emit(context);',
    expected: listed,
  },
  {
    name: 'symbol iterator of ctx class',
    top: 'class L implements Iterable<Promise<unknown>> { constructor(private c: Client) {} *[Symbol.iterator]() { yield this.c.list(Pod); } }',
    body: 'for (const p of new L(context)) await p;',
    expected: listed,
  },
  {
    name: 'Symbol.asyncIterator class',
    top: 'class L { constructor(private c: Client) {} async *[Symbol.asyncIterator]() { yield await this.c.list(Pod); } }',
    body: 'for await (const p of new L(context)) void p;',
    expected: listed,
  },
  {
    name: 'exported mutable of other',
    top: 'import { box } from "./box.js";',
    files: { 'box.ts': sources['box.ts'] },
    body: 'box.f = () => context.list(Pod); await box.run();',
    expected: listed,
  },
];
