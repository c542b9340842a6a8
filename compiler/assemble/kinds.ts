import { byText } from '../model/order.js';
import type { PlannedFile } from '../model/planned-file.js';
import type { Model, Resource } from '../model/resource.js';
import { kindModule } from './kind-module.js';
import { inputNames, kindModulePath } from './kind-names.js';
import { moduleSpecifier } from './module-specifier.js';
import { stringLiteral } from './typescript-literal.js';

/** The typed kinds of the project, which its own handlers import: a module for each version of a group, and kinds.ts. */
export function planKinds({ resources }: Model): readonly PlannedFile[] {
  const modules = kindModules(resources);
  if (modules.size === 0) return [];
  const texts = [...modules].map(([path, members]) => textFile(path, kindModule(members, path)));
  return [...texts, textFile(kindsPath, kindsText(modules, sharedNames(resources)))];
}

const kindsPath = 'generated/kinds.ts';

/** By path, and the kinds of each by name. */
export function kindModules(resources: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> {
  const modules = new Map<string, Resource[]>();
  const sorted = resources.toSorted((left, right) => byText(sortKey(left), sortKey(right)));
  for (const resource of sorted) {
    const path = kindModulePath(resource);
    const members = modules.get(path);
    if (members === undefined) modules.set(path, [resource]);
    else members.push(resource);
  }
  return modules;
}

/** The kinds whose name stands for something else in another group: kinds.ts can't export them. */
export function sharedNames(resources: readonly Resource[]): ReadonlySet<string> {
  const groups = new Map<string, Set<string>>();
  for (const { kind, group } of resources) groups.set(kind, (groups.get(kind) ?? new Set()).add(group));
  return new Set([...groups].filter(([, { size }]) => size > 1).map(([kind]) => kind));
}

function kindsText(modules: ReadonlyMap<string, readonly Resource[]>, shared: ReadonlySet<string>): string {
  const lines = [...modules].flatMap(([path, resources]) => {
    const inputs = inputNames(resources);
    const names = resources
      .filter(({ kind, storage }) => storage && !shared.has(kind))
      .flatMap(({ kind }) => [kind, `type ${inputs.get(kind)}`]);
    return names.length === 0 ? [] : [exportLine(names, stringLiteral(moduleSpecifier(kindsPath, path)))];
  });
  return lines.length === 0 ? 'export {};\n' : `${lines.join('\n')}\n`;
}

function exportLine(names: readonly string[], specifier: string): string {
  const line = `export { ${names.join(', ')} } from ${specifier};`;
  return line.length <= 120 ? line : `export {\n${names.map((name) => `  ${name},\n`).join('')}} from ${specifier};`;
}

function textFile(path: string, text: string): PlannedFile {
  return { path, content: { kind: 'text', text } };
}

function sortKey({ group, version, kind }: Resource): string {
  return [group, version, kind].join('\u0000');
}
