import type { Random } from '../../../cluster/declarations/random.js';

/** What a variable of a generated program holds. */
export type Shape = 'client' | 'kind' | 'thunk' | 'box' | 'pair' | 'name';

export interface Program {
  readonly random: Random;
  /** Whether it may do one thing or another. */
  readonly branches: boolean;
  /** Gives out names. */
  readonly fresh: (prefix: string) => string;
}

/** What is there to name, innermost last. */
export type Names = readonly { readonly name: string; readonly shape: Shape }[];

export const kinds = ['ConfigMap', 'Secret', 'Pod', 'Node', 'Service', 'Deployment', 'StatefulSet', 'Job'];

/** An expression of that shape. */
export function expression(program: Program, shape: Shape, names: Names, depth: number): string {
  const { random, branches } = program;
  const known = names.filter((it) => it.shape === shape);
  if (branches && depth > 0 && random.chance(0.15)) {
    const [left, right] = [1, 2].map(() => expression(program, shape, names, depth - 1));
    return `(flag() ? ${left} : ${right})`;
  }
  if (known.length > 0 && (depth <= 0 || random.chance(0.6))) return random.pick(known).name;
  switch (shape) {
    case 'client':
      return client(program, names, depth);
    case 'kind':
      return kind(program, names, depth);
    case 'thunk':
      return thunk(program, names, depth);
    case 'box':
      return `{ c: ${expression(program, 'client', names, depth - 1)}, n: 1 }`;
    case 'pair':
      return `[${expression(program, 'client', names, depth - 1)}, ${expression(program, 'kind', names, depth - 1)}]`;
    case 'name':
      return random.pick(["'a'", "'b'", "`n-${'x'}`", "'c' + '-d'", 'data()', 'table.name']);
  }
}

function client(program: Program, names: Names, depth: number): string {
  const { random } = program;
  const box = names.filter(({ shape }) => shape === 'box');
  const pair = names.filter(({ shape }) => shape === 'pair');
  const found = [...box.map(({ name }) => `${name}.c`), ...pair.map(({ name }) => `${name}[0]`)];
  if (found.length > 0 && random.chance(0.5)) return random.pick(found);
  // There is always one: helpers are given what leads to a client, the handler has its context.
  const direct = names.filter(({ shape }) => shape === 'client').map(({ name }) => name);
  if (depth <= 0) return random.pick([...direct, ...found]);
  const inner = expression(program, 'client', names, depth - 1);
  return random.pick([
    `id(${inner})`,
    `(await Promise.resolve(${inner}))`,
    `[${inner}][0]`,
    `({ c: ${inner} }).c`,
    `(() => ${inner.includes('await') ? random.pick([...direct, ...found]) : inner})()`,
    `new Holder(${inner}).c`,
    `({ ...${inner} })`,
    `[${inner}].find(() => true)`,
    `new Map<any, any>([['a', ${inner}]]).get('a')`,
    `(${inner} as any)`,
    `(id(${inner}) ?? undefined)`,
    `Object.freeze({ c: ${inner} }).c`,
    `Object.values({ c: ${inner} })[0]`,
    `(await Promise.all([${inner}]))[0]`,
    `take({ c: ${inner} })`,
    `[...[${inner}]][0]`,
  ]);
}

function kind(program: Program, names: Names, depth: number): string {
  const { random } = program;
  const pairs = names.filter(({ shape }) => shape === 'pair').map(({ name }) => `${name}[1]`);
  if (pairs.length > 0 && random.chance(0.4)) return random.pick(pairs);
  const known = random.pick(kinds);
  if (depth <= 0) return known;
  return random.pick([
    known,
    known,
    `id(${known})`,
    `[${known}][0]`,
    `({ k: ${known} }).k`,
    'table.kind',
    `core(${known})`,
  ]);
}

function thunk(program: Program, names: Names, depth: number): string {
  const { random } = program;
  // What an arrow function returns is computed when it is called, by names that are there anyway.
  const of = expression(program, 'client', names, 0);
  const about = expression(program, 'kind', names, Math.min(depth - 1, 1));
  return random.pick([
    `(() => ${of}.list(${about}))`,
    `(async () => { await ${of}.list(${about}); })`,
    `later(${of}, ${about})`,
    `${of}.list.bind(undefined, ${about})`,
    `(function () { return ${of}.get(${about}, { name: 'a' }); })`,
    `new Holder(${of}).lister(${about})`,
  ]);
}
