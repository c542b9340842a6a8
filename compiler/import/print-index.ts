import type { JsonObject } from '../model/json.js';
import { byText } from '../model/order.js';
import { indexEntry } from './built-in-type.js';
import type { Differs } from './input-types.js';
import { isInterface } from './lower-interface.js';
import type { PlacedDefinition } from './open-api-modules.js';
import { resolveReferences } from './resolve-references.js';
import { schemaHasher } from './schema-hash.js';

/** The table by which a later import knows the built-in types again, as a module of TypeScript. */
export function printIndex(
  definitions: ReadonlyMap<string, PlacedDefinition>,
  packages: ReadonlyMap<string, string>,
  differs: Differs,
): string {
  const schemas = new Map([...definitions].map(([id, { schema }]) => [id, schema]));
  const hash = schemaHasher(false);
  const modules = new Map<string, string[]>();
  for (const { module, name, schema, kind } of definitions.values()) {
    const resolved: JsonObject | undefined = kind ? undefined : resolveReferences(schema, schemas);
    if (resolved === undefined || !isInterface(resolved) || name.endsWith('List')) continue;
    const entry = indexEntry(name, differs({ module, name }), resolved, hash);
    modules.set(module, [...(modules.get(module) ?? []), entry]);
  }
  const table = [...modules].sort(byKey).map(([module, entries]) => rowText(module, entries.join(';')));
  const names = [...packages].sort(byKey).map(([name, module]) => `  '${name}': '${module}',`);
  return `// Written by kext: \`npm run kubernetes\`. Do not edit.

/** Package of Go -> the module that its types stand in. */
export const builtInPackages: { readonly [name: string]: string | undefined } = {
${names.join('\n')}
};

/** Module -> its types, see \`indexEntry\`. */
export const builtInIndex: { readonly [module: string]: string } = {
${table.join('\n')}
};
`;
}

/** As the formatter breaks it. */
function rowText(module: string, entries: string): string {
  const row = `  '${module}': '${entries}',`;
  return row.length <= 120 ? row : `  '${module}':\n    '${entries}',`;
}

function byKey([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return byText(left, right);
}
