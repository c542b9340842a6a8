import { newRandom, seedOf } from '../../../cluster/declarations/random.js';
import type { Case } from '../case.js';
import { head, mainFile } from '../compile-cases.js';
import type { Names, Shape } from './expressions.js';
import { type Helper, type Level, statements } from './statements.js';

/** A project of one handler: its files by name, the handler in `main.ts`. */
export interface GeneratedProgram {
  readonly branches: boolean;
  readonly source: Case;
  readonly files: Readonly<Record<string, string>>;
}

const tools = `export const id = (it: any): any => it;
export const take = ({ c }: any): any => c;
export const core = (kind: any): any => [kind].map((it) => it)[0];
export const later = (c: any, kind: any): any => () => c.list(kind);
export class Holder { constructor(readonly c: any) {} lister(kind: any): any { return () => this.c.list(kind); } }
export const table: any = { kind: Pod, name: 'of-table' };
const bits: any[] = JSON.parse('BITS');
let at = 0;
export const flag = (): any => bits[at++ % bits.length] === 1;
export const data = (): any => JSON.parse('"data-' + (at++ % 3) + '"');
export const many = (): any => JSON.parse('["data-5", "data-6"]');
`;

const parameterShapes: readonly (readonly Shape[])[] = [
  ['client'],
  ['client', 'kind'],
  ['kind', 'client'],
  ['box', 'kind'],
  ['pair'],
  ['client', 'thunk'],
  ['box', 'pair', 'thunk'],
];

/** Deterministic: the same index is the same program. Every second one has branches. */
export function generateProgram(index: number): GeneratedProgram {
  const random = newRandom(seedOf(5, index));
  const branches = index % 2 === 1;
  let count = 0;
  const program = { random, branches, fresh: (prefix: string) => `${prefix}${count++}` };
  const helpers: Helper[] = [];
  const texts: string[] = [];
  for (let at = random.integer(1, 5); at > 0; at--) {
    const helper: Helper = {
      name: `h${at}`,
      parameters: random.pick(parameterShapes),
      takesObject: random.chance(0.3),
    };
    texts.push(helperText({ ...program, helpers: [...helpers] }, helper));
    helpers.push(helper);
  }
  const names: Names = [{ name: 'given', shape: 'client' }];
  const body = `const given: any = context;\n${statements({ ...program, helpers }, names, random.integer(1, 4), 2)}`;
  const bits = JSON.stringify(Array.from({ length: 7 }, () => random.integer(0, 1)));
  const from = random.chance(0.5) ? './helpers.js' : './index.js';
  const source: Case = {
    name: `program ${index}`,
    top: `import { ${helpers.map(({ name }) => name).join(', ')} } from '${from}';\n${toolImport}`,
    body,
    files: {
      'tools.ts': tools.replace('BITS', bits),
      'helpers.ts': `${toolImport}\n${texts.join('\n')}\n`,
      'index.ts': "export * from './helpers.js';\n",
    },
    expected: [],
  };
  const others = Object.entries(source.files ?? {}).map(([path, text]) => [path, head + text]);
  return { branches, source, files: { ...Object.fromEntries(others), 'main.ts': mainFile(source) } };
}

const toolImport =
  "import { id, take, core, later, Holder, table, flag, data, many } from './tools.js';\nvoid [id, take, core, later, Holder, table, flag, data, many];";

function helperText(level: Level, { name, parameters, takesObject }: Helper): string {
  const names = parameters.map((shape, at) => ({ name: `p${at}`, shape }));
  const list = names.map((it) => it.name);
  const given = takesObject ? `{ ${list.join(', ')} }: any` : list.map((it) => `${it}: any`).join(', ');
  const body = statements(level, names, level.random.integer(1, 3), 1);
  return level.random.pick([
    `export async function ${name}(${given}): Promise<any> {\n${body}\n}`,
    `export const ${name} = async (${given}): Promise<any> => {\n${body}\n};`,
    `const of${name} = { async run(${given}): Promise<any> {\n${body}\n} };\nexport const ${name} = of${name}.run;`,
    `class Of${name} { static async run(${given}): Promise<any> {\n${body}\n} }\nexport const ${name} = Of${name}.run;`,
  ]);
}
