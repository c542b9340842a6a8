import { byText } from '../model/order.js';
import type { Module, Reference } from './named-type.js';
import { mapReferences, referencesIn } from './named-type.js';
import { printTypes } from './print-module.js';

/** What a file imports a type from; undefined for its own. */
export type Specifier = (reference: Reference) => string | undefined;

/** The whole text of a module: what it imports, its types, its values. */
export async function printFile(module: Module, specifier: Specifier): Promise<string> {
  const types = await printTypes(module.types);
  const text = [types, ...module.values].join('\n\n');
  const own = new Set(module.types.map(({ name }) => name));
  const imports = importsOf(referencesIn(text), specifier);
  const body = mapReferences(text, (reference) =>
    specifier(reference) === undefined ? reference.name : localName(reference.name, own),
  );
  const lines = [...imports].map(([from, names]) => importLine(from, names, own));
  return `${[...lines, ...(lines.length > 0 ? [''] : []), body].join('\n')}\n`;
}

function importsOf(references: readonly Reference[], specifier: Specifier): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const reference of references) {
    const from = specifier(reference);
    if (from === undefined) continue;
    found.set(from, (found.get(from) ?? new Set()).add(reference.name));
  }
  const sorted = [...found].map(([from, names]) => [from, [...names].sort()] as const);
  return new Map(sorted.sort(([left], [right]) => byText(left, right)));
}

function importLine(from: string, names: readonly string[], own: ReadonlySet<string>): string {
  const list = names.map((name) => (own.has(name) ? `${name} as ${localName(name, own)}` : name));
  const line = `import type { ${list.join(', ')} } from '${from}';`;
  return line.length <= 120 ? line : `import type {\n${list.map((name) => `  ${name},`).join('\n')}\n} from '${from}';`;
}

/** The file's own types keep their names. */
function localName(name: string, own: ReadonlySet<string>): string {
  return own.has(name) ? `Kext${name}` : name;
}
