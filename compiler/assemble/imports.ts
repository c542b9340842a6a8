import { byText } from '../model/order.js';
import { moduleSpecifier } from './module-specifier.js';
import { stringLiteral } from './typescript-literal.js';

/** Gathers the imports of one printed module and gives each name that it imports a free local name. */
export interface Imports {
  /** The local name of an export of `module`. */
  readonly add: (module: string, name: string) => string;
  /** One line a module: packages, then files, each by specifier. */
  readonly lines: () => readonly string[];
}

/** The exported name -> the local one. */
type Names = ReadonlyMap<string, string>;

/** `free` gives out the module's names; `type`: whether types alone are imported. */
export function collectImports(path: string, free: (name: string) => string, type: boolean): Imports {
  const modules = new Map<string, Map<string, string>>();
  function add(module: string, name: string): string {
    const names = modules.get(module) ?? new Map<string, string>();
    const local = names.get(name) ?? free(name);
    modules.set(module, names.set(name, local));
    return local;
  }
  function lines(): readonly string[] {
    return [...modules]
      .map(([module, names]): [string, Names] => [moduleSpecifier(path, module), names])
      .sort(packagesFirst)
      .map(([specifier, names]) => line(specifier, names, type));
  }
  return { add, lines };
}

function line(specifier: string, names: Names, type: boolean): string {
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
  return byText(left, right);
}
