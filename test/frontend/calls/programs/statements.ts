import { expression, type Names, type Program, type Shape } from './expressions.js';

/** A function of the program: those of higher numbers are called by those of lower ones. */
export interface Helper {
  readonly name: string;
  readonly parameters: readonly Shape[];
  readonly takesObject: boolean;
}

export interface Level extends Program {
  readonly helpers: readonly Helper[];
}

const shapes: readonly Shape[] = ['client', 'kind', 'thunk', 'box', 'pair'];

export function statements(level: Level, names: Names, count: number, depth: number): string {
  let known = names;
  const lines: string[] = [];
  for (let at = 0; at < count; at++) {
    if (level.random.chance(0.3)) {
      const shape = level.random.pick(shapes);
      const name = level.fresh('v');
      lines.push(`const ${name}: any = ${expression(level, shape, known, 2)};`);
      known = [...known, { name, shape }];
    }
    lines.push(statement(level, known, depth));
  }
  return lines.join('\n');
}

function statement(level: Level, names: Names, depth: number): string {
  const { random, branches } = level;
  if (branches && depth > 0 && random.chance(0.3)) return branch(level, names, depth - 1);
  const choice = random.integer(0, depth > 0 ? 11 : 4);
  const inner = (more: Names, count = 1) => statements(level, [...names, ...more], count, depth - 1);
  const k = level.fresh('k');
  const c = level.fresh('c');
  switch (choice) {
    case 5:
      return `for (const ${k} of [${kindList(level, names)}] as any[]) {\n${inner([{ name: k, shape: 'kind' }])}\n}`;
    case 6:
      return `await Promise.all(([${kindList(level, names)}] as any[]).map(async (${k}: any) => {\n${inner([{ name: k, shape: 'kind' }])}\n}));`;
    case 7:
      return `try {\n${inner([])}\n} finally {\n${inner([])}\n}`;
    case 8:
      return `for (const ${c} of (function* (): any { yield ${plainClient(level, names)}; })()) {\n${inner([{ name: c, shape: 'client' }])}\n}`;
    case 9: {
      const made = level.fresh('W');
      const own: Names = [
        { name: 'self.c', shape: 'client' },
        { name: 'self.k', shape: 'kind' },
      ];
      const body = statements({ ...level, helpers: [] }, own, 1, 0);
      return `class ${made} {\nconstructor(private readonly c: any, private readonly k: any) {}\nasync run() {\nconst self: any = this;\n${body}\n}\n}\nawait new ${made}(${value(level, 'client', names)}, ${value(level, 'kind', names)}).run();`;
    }
    case 10:
      return `await ${call(level, names)}.then(async () => {\n${inner([])}\n});`;
    case 11:
      return `await (async (${c}: any) => {\n${inner([{ name: c, shape: 'client' }], 2)}\n})(${value(level, 'client', names)});`;
    case 3:
      return `await ${value(level, 'thunk', names)}();`;
    case 4:
      return level.helpers.length > 0 ? helperCall(level, names) : `await ${call(level, names)};`;
    default:
      return `await ${call(level, names)};`;
  }
}

function branch(level: Level, names: Names, depth: number): string {
  const { random } = level;
  const inner = () => statements(level, names, 1, depth);
  const k = level.fresh('k');
  return random.pick([
    () => `if (flag()) {\n${inner()}\n} else {\n${inner()}\n}`,
    () => `if (flag()) {\n${inner()}\n}`,
    () => `switch (data()) {\ncase 'data-0': {\n${inner()}\nbreak;\n}\ndefault: {\n${inner()}\n}\n}`,
    () => `try {\nif (flag()) throw new Error('x');\n${inner()}\n} catch {\n${inner()}\n}`,
    () => `for (let i = 0; i < 2 && flag(); i++) {\n${inner()}\n}`,
    () => `flag() && (await ${call(level, names)});`,
    () =>
      `let ${k}: any = ${value(level, 'kind', names)};\nif (flag()) ${k} = ${value(level, 'kind', names)};\nawait ${value(level, 'client', names)}.list(${k});`,
    () =>
      `for (const ${k} of many()) await ${value(level, 'client', names)}.get(${value(level, 'kind', names)}, { name: ${k} });`,
  ])();
}

function value(level: Level, shape: Shape, names: Names): string {
  return expression(level, shape, names, 2);
}

/** Without await: it stands in a generator. */
function plainClient(level: Level, names: Names): string {
  return expression(level, 'client', names, 0);
}

function kindList(level: Level, names: Names): string {
  return [1, 2].map(() => expression(level, 'kind', names, 1)).join(', ');
}

function helperCall(level: Level, names: Names): string {
  const { name, parameters, takesObject } = level.random.pick(level.helpers);
  const values = parameters.map((shape) => value(level, shape, names));
  const given = takesObject ? `{ ${values.map((it, at) => `p${at}: ${it}`).join(', ')} }` : values.join(', ');
  return `await ${name}(${given});`;
}

/** A call of the client, in one of the ways to write it. */
function call(level: Level, names: Names): string {
  const { random } = level;
  const of = value(level, 'client', names);
  const [method, args] = random.pick(calls)(value(level, 'kind', names), expression(level, 'name', names, 0));
  if (method.includes('.')) return `${of}.${method}(${args})`;
  return random.pick([
    `${of}.${method}(${args})`,
    `${of}.${method}(${args})`,
    `${of}['${method}'](${args})`,
    `${of}?.${method}?.(${args})`,
    `${of}.${method}.call(undefined, ${args})`,
    `(({ ${method}: m }: any) => m(${args.includes('await') ? "'Normal'" : args}))(${of})`.includes("'Normal'")
      ? `${of}.${method}(${args})`
      : `(({ ${method}: m }: any) => m(${args}))(${of})`,
    `${of}.${method}(...([${args}] as any[]))`,
    `${of}.${method}.bind(undefined, ${args})()`,
  ]);
}

const calls: readonly ((kind: string, name: string) => readonly [string, string])[] = [
  (kind) => ['list', kind],
  (kind, name) => ['get', `${kind}, { name: ${name} }`],
  (kind, name) => ['delete', `${kind}, { name: ${name}, namespace: 'ns' }`],
  (kind) => ['deleteAll', `${kind}, {}`],
  (kind, name) => ['patch', `${kind}, { name: ${name} }, { merge: {} }`],
  (kind, name) => ['apply', `${kind}, { metadata: { name: ${name} } }`],
  (kind) => ['create', `${kind}, { metadata: { generateName: 'a-' } }`],
  (kind, name) => ['scale', `${kind}, { name: ${name} }, 1`],
  (kind, name) => ['own', `${kind}, { metadata: { name: ${name} } }`],
  (kind) => ['cached.list', kind],
  (kind, name) => ['cached.get', `${kind}, { name: ${name} }`],
  () => ['event', "'Normal', 'A', 'b'"],
  () => ['status', '{}'],
];
