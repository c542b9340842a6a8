import { moduleSpecifier } from './module-specifier.js';
import { stringLiteral } from './typescript-literal.js';

/** Gathers the imports of one printed module and gives each name that it imports a free local name. */
export interface Imports {
  /** The local name of an export of `module`. */
  readonly add: (module: string, name: string) => string;
  /** One line a module: packages, then files, each by specifier. */
  readonly lines: () => readonly string[];
}

/** `taken`: the names that the module declares itself. `type`: whether types alone are imported. */
export function collectImports(path: string, taken: Iterable<string>, type: boolean): Imports {
  const used = new Set(taken);
  const modules = new Map<string, Map<string, string>>();
  function add(module: string, name: string): string {
    const specifier = moduleSpecifier(path, module);
    const names = modules.get(specifier) ?? new Map<string, string>();
    modules.set(specifier, names);
    const known = names.get(name);
    if (known !== undefined) return known;
    const local = freeName(name, used);
    used.add(local);
    names.set(name, local);
    return local;
  }
  return {
    add,
    lines: () => [...modules].sort(packagesFirst).map(([specifier, names]) => line(specifier, names, type)),
  };
}

export function freeName(name: string, used: ReadonlySet<string>): string {
  if (!used.has(name)) return name;
  for (let count = 2; ; count++) if (!used.has(`${name}${count}`)) return `${name}${count}`;
}

function line(specifier: string, names: ReadonlyMap<string, string>, type: boolean): string {
  const list = [...names].sort(byFirst).map(([name, local]) => (name === local ? name : `${name} as ${local}`));
  const head = type ? 'import type' : 'import';
  const short = `${head} { ${list.join(', ')} } from ${stringLiteral(specifier)};`;
  if (short.length <= 120) return short;
  return `${head} {\n${list.map((name) => `  ${name},\n`).join('')}} from ${stringLiteral(specifier)};`;
}

function packagesFirst(left: [string, unknown], right: [string, unknown]): number {
  return Number(left[0].startsWith('.')) - Number(right[0].startsWith('.')) || byFirst(left, right);
}

function byFirst<Value>([left]: [string, Value], [right]: [string, Value]): number {
  return left < right ? -1 : 1;
}
