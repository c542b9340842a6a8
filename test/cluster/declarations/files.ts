import type { Random } from './random.js';

/** The files of a case in the making: declarations go in; imports and exports are added when they are printed. */
export interface Files {
  declare(file: string, name: string, lines: readonly string[]): void;
  /** A name of another package's. */
  import(name: string, door: string): void;
  print(): Map<string, string>;
}

interface Declared {
  readonly file: string;
  readonly name: string;
  readonly lines: readonly string[];
}

interface Case {
  readonly random: Random;
  readonly declared: readonly Declared[];
  /** Name -> the module of another package's that exports it. */
  readonly doors: ReadonlyMap<string, string>;
  /** Whether files import each other's types from an index that exports them again. */
  readonly index: boolean;
}

/** Several declarations may have one name, in different files: each file means its own. */
export function newFiles(random: Random, folder: string): Files {
  const declared: Declared[] = [];
  const doors = new Map<string, string>();
  const index = random.chance(0.2);
  return {
    declare: (file, name, lines) => declared.push({ file, name, lines }),
    import: (name, door) => doors.set(name, door),
    print: () => {
      const printed = printAll({ random, declared, doors, index });
      return new Map([...printed].map(([file, text]) => [`${folder}/${file}.ts`, text]));
    },
  };
}

function printAll(the: Case): Map<string, string> {
  const files = [...new Set(the.declared.map(({ file }) => file))].sort();
  const foreign = new Map(files.map((file) => [file, foreignNames(the, file)]));
  const shared = new Set([...foreign.values()].flatMap((names) => names.map(({ name }) => name)));
  const printed = new Map(files.map((file) => [file, print(the, file, { foreign: foreign.get(file) ?? [], shared })]));
  if (!the.index || !printed.has('shared')) return printed;
  return printed.set('index', "export * from './shared.js';\nexport type * as all from './shared.js';\n");
}

/** The declarations of other files that this one names. */
function foreignNames({ declared }: Case, file: string): Declared[] {
  const own = declared.filter((it) => it.file === file);
  const words = wordsOf(own);
  const ownNames = new Set(own.map(({ name }) => name));
  return declared.filter((it) => it.file !== file && !ownNames.has(it.name) && words.has(it.name));
}

/** Comments are no code. */
function wordsOf(declared: readonly Declared[]): ReadonlySet<string> {
  const code = declared.flatMap(({ lines }) => lines.filter((line) => !/^\s*(\/\*\*|\*)/.test(line)));
  return new Set(code.join('\n').match(/\w+/g));
}

interface Names {
  readonly foreign: readonly Declared[];
  /** What any file takes from another. */
  readonly shared: ReadonlySet<string>;
}

function print(the: Case, file: string, { foreign, shared }: Names): string {
  const own = the.declared.filter((it) => it.file === file);
  const words = wordsOf(own);
  const imports = new Map<string, string[]>();
  const add = (module: string, name: string) => imports.set(module, [...(imports.get(module) ?? []), name]);
  for (const [name, door] of the.doors) if (words.has(name)) add(door, name);
  for (const { name, file: from } of foreign) add(from === 'shared' && the.index ? './index.js' : `./${from}.js`, name);
  const head = [...imports].map(([module, names]) => importLine(the.random, module, names));
  const body = own.map(
    ({ name, lines }) => `\n${exported(lines, shared.has(name) || the.random.chance(0.7)).join('\n')}`,
  );
  return `${[...head, ...body].join('\n')}\n`;
}

function exported(lines: readonly string[], wanted: boolean): readonly string[] {
  const at = wanted ? lines.findIndex((line) => /^(interface|type|enum|const) /.test(line)) : -1;
  return lines.map((line, index) => (index === at ? `export ${line}` : line));
}

function importLine(random: Random, module: string, names: readonly string[]): string {
  const list = [...new Set(names)].sort();
  if (random.chance(0.15)) return `import { ${list.map((name) => `type ${name}`).join(', ')} } from '${module}';`;
  return `import type { ${list.join(', ')} } from '${module}';`;
}
