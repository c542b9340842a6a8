import { type Case, refused, rules } from '../case.js';

const listed = rules('list core/pods');

/** What JavaScript’s own objects pass a client through, or call back. */
export const cases: readonly Case[] = [
  {
    name: 'reflect apply',
    body: 'await Reflect.apply(context.list, undefined, [Pod]);',
    expected: refused('client-escapes', 'await Reflect.apply(context.list, undefined, [Pod]);'),
  },
  {
    name: 'reflect get',
    body: 'await (Reflect.get(context, "list") as any)(Pod);',
    expected: refused('client-escapes', 'await (Reflect.get(context, "list") as any)(Pod);'),
  },
  {
    name: 'map of fns',
    top: 'const fns = new Map<string, (c: Client) => Promise<unknown>>([["a", (c) => c.list(Pod)]]);',
    body: 'await fns.get("a")?.(context);',
    expected: listed,
  },
  {
    name: 'weakmap',
    top: 'const w = new WeakMap<object, Client>();',
    body: 'w.set(memcached, context); await w.get(memcached)?.list(Pod);',
    expected: listed,
  },
  { name: 'promise then', body: 'await Promise.resolve(context).then((c) => c.list(Pod));', expected: listed },
  { name: 'promise all', body: 'await Promise.all([context].map((c) => c.list(Pod)));', expected: listed },
  { name: 'allSettled', body: 'await Promise.allSettled([1].map(async () => context.list(Pod)));', expected: listed },
  { name: 'setTimeout', body: 'setTimeout(() => void context.list(Pod), 1);', expected: listed },
  { name: 'Object.assign', body: 'const o = Object.assign({}, context);\nawait o.list(Pod);', expected: listed },
  {
    name: 'Object.values',
    body: 'for (const f of Object.values({ a: () => context.list(Pod) })) await f();',
    expected: listed,
  },
  {
    name: 'entries',
    body: 'for (const [, f] of Object.entries({ a: () => context.list(Pod) })) await f();',
    expected: listed,
  },
  {
    name: 'reduce',
    body: 'await [1, 2].reduce(async (p) => { await p; await context.list(Pod); }, Promise.resolve());',
    expected: listed,
  },
  { name: 'sort', body: '[2, 1].sort((a, b) => { void context.list(Pod); return a - b; });', expected: listed },
  {
    name: 'toPrimitive',
    body: 'const o = { [Symbol.toPrimitive]() { void context.list(Pod); return 1; } };\nvoid (`${o as unknown as string}`);',
    expected: listed,
  },
  {
    name: 'toJSON',
    body: 'const o = { toJSON() { void context.list(Pod); return 1; } };\nJSON.stringify(o);',
    expected: listed,
  },
  {
    name: 'iterator',
    body: 'const o = { *[Symbol.iterator]() { void context.list(Pod); yield 1; } };\nfor (const x of o) void x;',
    expected: listed,
  },
  {
    name: 'iterator spread',
    body: 'const o = { *[Symbol.iterator]() { void context.list(Pod); yield 1; } };\nvoid [...o];',
    expected: listed,
  },
  {
    name: 'array destructure iter',
    body: 'const o = { *[Symbol.iterator]() { void context.list(Pod); yield 1; } };\nconst [x] = o; void x;',
    expected: listed,
  },
  {
    name: 'hasInstance',
    body: 'const o = { [Symbol.hasInstance]() { void context.list(Pod); return true; } };\nvoid ({} instanceof (o as any));',
    expected: listed,
  },
  {
    name: 'proxy',
    body: 'const p = new Proxy(context, {});\nawait p.list(Pod);',
    expected: refused('client-escapes', 'const p = new Proxy(context, {});'),
  },
  {
    name: 'proxy trap',
    body: 'const p = new Proxy({} as { a?: number }, { get() { void context.list(Pod); return 1; } });\nvoid p.a;',
    expected: listed,
  },
  { name: 'JSON.parse reviver', body: 'JSON.parse("{}", () => { void context.list(Pod); });', expected: listed },
  { name: 'replace cb', body: '"a".replace(/a/, () => { void context.list(Pod); return ""; });', expected: listed },
  { name: 'Array.from', body: 'await Promise.all(Array.from([1], () => context.list(Pod)));', expected: listed },
  {
    name: 'Array.from length',
    body: 'await Promise.all(Array.from({ length: 2 }, () => context.list(Pod)));',
    expected: listed,
  },
  {
    name: 'new Function',
    body: 'new Function("c", "c.list()")(context);',
    expected: refused('client-escapes', 'new Function("c", "c.list()")(context);'),
  },
  {
    name: 'eval',
    body: 'eval("context.list(Pod)");',
    expected: refused('evaluated-text', 'eval("context.list(Pod)");'),
  },
  {
    name: 'callback twice',
    top: 'const twice = (f: () => Promise<unknown>) => async () => { await f(); await f(); };',
    body: 'await twice(twice(() => context.list(Pod)))();',
    expected: listed,
  },
  {
    name: 'recursion',
    top: 'async function f(c: Client, n: number): Promise<void> { if (n > 0) return f(c, n - 1); await c.list(Pod); }',
    body: 'await f(context, 9);',
    expected: listed,
  },
  {
    name: 'nullish assign',
    body: 'let f: (() => Promise<unknown>) | undefined;\nf ??= () => context.list(Pod);\nawait f();',
    expected: listed,
  },
  {
    name: 'new Promise',
    body: 'await new Promise<void>((resolve) => { void context.list(Pod).then(() => resolve()); });',
    expected: listed,
  },
  {
    name: 'promise resolve ctx',
    body: 'const c = await new Promise<Client>((resolve) => resolve(context));\nawait c.list(Pod);',
    expected: refused('client-escapes', 'const c = await new Promise<Client>((resolve) => resolve(context));'),
  },
  { name: 'finally', body: 'await Promise.resolve().finally(() => context.list(Pod));', expected: listed },
  { name: 'catch', body: 'await Promise.reject(new Error("x")).catch(() => context.list(Pod));', expected: listed },
  {
    name: 'Object.create',
    top: 'const proto = { go(this: { c: Client }) { return this.c.list(Pod); } };',
    body: 'const o = Object.create(proto); o.c = context; await o.go();',
    expected: refused('client-kept', 'const o = Object.create(proto); o.c = context; await o.go();'),
  },
  {
    name: 'setPrototypeOf',
    top: 'const proto = { go(this: { c: Client }) { return this.c.list(Pod); } };',
    body: 'const o: any = { c: context }; Object.setPrototypeOf(o, proto); await o.go();',
    expected: refused(
      'client-escapes',
      'const o: any = { c: context }; Object.setPrototypeOf(o, proto); await o.go();',
    ),
  },
  {
    name: 'defineProperty',
    body: 'const o: any = {}; Object.defineProperty(o, "go", { get: () => context.list(Pod) }); void o.go;',
    expected: listed,
  },
  {
    name: 'fromEntries',
    body: 'const o = Object.fromEntries([["a", () => context.list(Pod)]]); await o["a"]!();',
    expected: listed,
  },
  { name: 'Array.fromAsync', body: 'await (Array as any).fromAsync([1], () => context.list(Pod));', expected: listed },
  {
    name: 'Symbol key',
    top: 'const s = Symbol();',
    body: 'const o = { [s]: () => context.list(Pod) }; await o[s]();',
    expected: listed,
  },
  {
    name: 'Error cause',
    body: 'try { throw new Error("x", { cause: context }); } catch (e) { await ((e as Error).cause as Client).list(Pod); }',
    expected: refused(
      'client-escapes',
      'try { throw new Error("x", { cause: context }); } catch (e) { await ((e as Error).cause as Client).list(Pod); }',
    ),
  },
  {
    name: 'flatMap',
    body: 'await Promise.all([[1]].flatMap((x) => x.map(() => context.list(Pod))));',
    expected: listed,
  },
  { name: 'findLast', body: '[1].findLast(() => { void context.list(Pod); return true; });', expected: listed },
  { name: 'Map.forEach', body: 'new Map([["a", context]]).forEach((c) => void c.list(Pod));', expected: listed },
  { name: 'Set iter', body: 'for (const c of new Set([context])) await c.list(Pod);', expected: listed },
  {
    name: 'Map.groupBy',
    body: 'const g = (Map as any).groupBy([context], () => "a"); for (const [, cs] of g) for (const c of cs) await c.list(Pod);',
    expected: refused(
      'client-escapes',
      'const g = (Map as any).groupBy([context], () => "a"); for (const [, cs] of g) for (const c of cs) await c.list(Pod);',
    ),
  },
  { name: 'concat', body: 'const cs = ([] as Client[]).concat([context]); await cs[0]!.list(Pod);', expected: listed },
  { name: 'fill', body: 'const cs = new Array<Client>(2).fill(context); await cs[1]!.list(Pod);', expected: listed },
  { name: 'at', body: 'await [context].at(-1)!.list(Pod);', expected: listed },
  {
    name: 'with',
    body: 'const cs = ([undefined] as (Client|undefined)[]).with(0, context); await cs[0]!.list(Pod);',
    expected: listed,
  },
  {
    name: 'splice',
    body: 'const cs: Client[] = []; cs.splice(0, 0, context); await cs[0]!.list(Pod);',
    expected: listed,
  },
  {
    name: 'WeakRef',
    body: 'await new WeakRef(context).deref()!.list(Pod);',
    expected: refused('client-escapes', 'await new WeakRef(context).deref()!.list(Pod);'),
  },
  {
    name: 'string raw',
    body: 'String.raw({ raw: ["a"] } as any, { toString() { void context.list(Pod); return ""; } });',
    expected: listed,
  },
  {
    name: 'regexp replace sym',
    body: '"a".replace({ [Symbol.replace]() { void context.list(Pod); return ""; } } as any, "");',
    expected: listed,
  },
  {
    name: 'species/concat spreadable',
    body: 'const o: any = { get [Symbol.isConcatSpreadable]() { void context.list(Pod); return true; } }; [].concat(o);',
    expected: listed,
  },
  {
    name: 'in destructure default',
    body: 'const { a = context.list(Pod) } = {} as { a?: Promise<unknown> }; await a;',
    expected: listed,
  },
  {
    name: 'async arrow map await',
    body: 'await Promise.all(memcached.spec.names.map(async (n) => { await context.get(Pod, { name: n, namespace: "x" }); }));',
    expected: rules('get core/pods namespace=x'),
  },
  { name: 'object freeze', body: 'const o = Object.freeze({ c: context }); await o.c.list(Pod);', expected: listed },
  {
    name: 'shift',
    body: 'const q = [() => context.list(Pod)]; let f; while ((f = q.shift())) await f();',
    expected: listed,
  },
  {
    name: 'pop',
    body: 'const q: (() => unknown)[] = []; q.push(() => context.list(Pod)); await q.pop()!();',
    expected: listed,
  },
  {
    name: 'async iterable obj',
    body: 'const o = { async *[Symbol.asyncIterator]() { yield await context.list(Pod); } }; for await (const x of o) void x;',
    expected: listed,
  },
  {
    name: 'hand iterator',
    body: 'const o = { [Symbol.iterator]() { let n = 0; return { next() { void context.list(Pod); return { done: n++ > 0, value: 1 }; } }; } }; for (const x of o) void x;',
    expected: listed,
  },
  {
    name: 'iterator return',
    body: 'const o = { [Symbol.iterator]() { return { next() { return { done: false, value: 1 }; }, return() { void context.list(Pod); return { done: true, value: 1 }; } }; } }; for (const x of o) { void x; break; }',
    expected: listed,
  },
  {
    name: 'memo',
    top: 'const memo = new Map<string, unknown>();\nfunction m(k: string, f: () => unknown) { if (!memo.has(k)) memo.set(k, f()); return memo.get(k); }',
    body: 'await m("a", () => context.list(Pod));',
    expected: listed,
  },
  {
    name: 'retry',
    top: 'async function retry<T>(f: () => Promise<T>, n = 3): Promise<T> { try { return await f(); } catch (e) { if (n === 0) throw e; return retry(f, n - 1); } }',
    body: 'await retry(() => context.list(Pod));',
    expected: listed,
  },
  {
    name: 'pool',
    top: 'async function pool<T>(xs: T[], n: number, f: (x: T) => Promise<unknown>) { const it = xs.values(); await Promise.all(Array.from({ length: n }, async () => { for (const x of it) await f(x); })); }',
    body: 'await pool([1], 2, () => context.list(Pod));',
    expected: listed,
  },
  { name: 'Promise.race', body: 'await Promise.race([context.list(Pod), new Promise(() => {})]);', expected: listed },
  { name: 'Promise.all obj', body: 'const [c] = await Promise.all([context]); await c.list(Pod);', expected: listed },
  {
    name: 'promise chain value',
    body: 'await Promise.resolve(1).then(() => context).then((c) => c.list(Pod));',
    expected: listed,
  },
  {
    name: 'then in var',
    body: 'const p = Promise.resolve(context); const q = p.then((c) => c); await (await q).list(Pod);',
    expected: listed,
  },
  {
    name: 'withResolvers',
    body: 'const { promise, resolve } = (Promise as any).withResolvers(); resolve(context); await (await promise).list(Pod);',
    expected: refused(
      'client-escapes',
      'const { promise, resolve } = (Promise as any).withResolvers(); resolve(context); await (await promise).list(Pod);',
    ),
  },
  {
    name: 'Map.get fn of ctx',
    body: 'const m = new Map([[context as object, 1]]); for (const [c] of m) await (c as Client).list(Pod);',
    expected: listed,
  },
  {
    name: 'Set has/forEach',
    body: 'const s = new Set<Client>(); s.add(context); s.forEach((c) => { void c.list(Pod); });',
    expected: listed,
  },
  {
    name: 'entries().toArray',
    body: 'const m = new Map([["a", context]]); const xs = [...m.values()]; await xs[0]!.list(Pod);',
    expected: listed,
  },
  {
    name: 'iterator helpers',
    body: 'const m = new Map([["a", context]]); for (const c of (m.values() as any).map((c: Client) => c)) await c.list(Pod);',
    expected: listed,
  },
  {
    name: 'JSON.stringify replacer',
    body: 'JSON.stringify({}, () => { void context.list(Pod); return 1; });',
    expected: listed,
  },
  {
    name: 'Array.prototype.map.call',
    body: 'Array.prototype.map.call([1], () => { void context.list(Pod); });',
    expected: listed,
  },
  {
    name: 'Function.prototype.call.call',
    body: 'await (Function.prototype.call as any).call(context.list, undefined, Pod);',
    expected: refused('client-escapes', 'await (Function.prototype.call as any).call(context.list, undefined, Pod);'),
  },
  {
    name: 'regexp exec loop',
    body: 'const r = /a/g; let m; while ((m = r.exec("a"))) { await context.list(Pod); break; }',
    expected: listed,
  },
  {
    name: 'in operator w/ proxy',
    body: 'const p = new Proxy({}, { has() { void context.list(Pod); return true; } }); void ("a" in p);',
    expected: listed,
  },
  {
    name: 'getter on array idx',
    body: 'const xs: any[] = []; Object.defineProperty(xs, 0, { get() { return context.list(Pod); } }); await xs[0];',
    expected: listed,
  },
  {
    name: 'Object.entries getter',
    body: 'const o = { get x() { void context.list(Pod); return 1; } }; Object.entries(o);',
    expected: listed,
  },
];
