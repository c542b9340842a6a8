import { type Case, rules } from '../case.js';

const listed = rules('list core/pods');
const both = rules('list core/nodes', 'list core/pods');

/** Functions and promises that a loop makes of each other: the analysis goes over the whole project until their chain ends. */
export const cases: readonly Case[] = [
  {
    name: 'reduce',
    body: 'await [Pod, Node].reduce(async (before: Promise<unknown>, kind) => { await before; return context.list<unknown, unknown>(kind); }, Promise.resolve());',
    expected: both,
  },
  {
    name: 'promises one after the other, by reduce',
    body: 'await [Pod].reduce<Promise<unknown>>((p, kind) => p.then(() => context.list(kind)), Promise.resolve());',
    expected: listed,
  },
  {
    name: 'compose',
    top: 'const pipe = (...fs: ((x: any) => any)[]) => (x: any) => fs.reduce((v, f) => f(v), x);',
    body: 'await pipe((c) => c, (c) => c.list(Pod))(context);',
    expected: listed,
  },
  {
    name: 'async reduce ctx',
    body: 'await [Pod].reduce<Promise<unknown>>((p, k) => p.then(() => context.list(k)), Promise.resolve());',
    expected: listed,
  },
];
