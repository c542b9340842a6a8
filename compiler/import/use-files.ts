import type { Report } from '../diagnostics/diagnostic.js';
import type { OutputFile } from '../model/planned-file.js';
import { buildModules } from './build-modules.js';
import { createBuiltIns } from './built-in.js';
import { unresolvedReference } from './diagnostics.js';
import { distinctKinds } from './distinct-kinds.js';
import { placeOf } from './document.js';
import type { ImportedKind } from './imported-kind.js';
import type { UsedKind } from './kind-types.js';
import { type Comment, type Reference, referenceTo } from './named-type.js';
import { placeDefinitions } from './open-api-modules.js';
import { packageModules, packageOf } from './packages.js';
import { printFile } from './print-file.js';
import { kindKey, type OpenApi } from './read-open-api.js';
import { usedModules } from './used-modules.js';

const notice = '// Written by kext from what `kext import` was given. Do not edit: import it again.';

/** Kinds that the project uses: a module for each version of each group. */
export async function useFiles(
  kinds: readonly ImportedKind[],
  openApi: OpenApi,
  out: string,
  report: Report,
): Promise<readonly OutputFile[]> {
  const builtIns = createBuiltIns(false);
  const own = distinctKinds(kinds, report);
  const known = new Set(own.map(kindKey));
  const packages = packageModules(openApi.definitions.values());
  const definitions = placeDefinitions(openApi, {
    moduleOf: ({ id, kind }) =>
      builtIns.definition(id) || (kind && known.has(kindKey(kind))) ? undefined : packages.get(packageOf(id)),
    commentOf: (_, schema) => described(schema),
  });
  const [anywhere] = openApi.definitions.values();
  const built = buildModules(
    { definitions, kinds: byModule(own) },
    {
      builtIn: builtIns.find,
      refer(id) {
        const found = builtIns.definition(id);
        if (found) return referenceTo(found.module, found.name);
        report(unresolvedReference, anywhere && placeOf(anywhere.source.source, []), { reference: id });
        return undefined;
      },
    },
  );
  const modules = usedModules(built, builtIns.differs);
  return Promise.all(
    modules.map(async (module) => {
      const text = await printFile(module, (reference) => specifierIn(module.name, reference));
      return { path: `${out}/${module.name}.ts`, text: `${notice}\n${text}` };
    }),
  );
}

function byModule(kinds: readonly ImportedKind[]): ReadonlyMap<string, readonly UsedKind[]> {
  const modules = new Map<string, UsedKind[]>();
  for (const kind of kinds) {
    const module = `${kind.group || 'core'}/${kind.version}`;
    modules.set(module, [...(modules.get(module) ?? []), { ...kind, comment: described(kind.schema) }]);
  }
  return modules;
}

function described({ description }: { readonly description?: unknown }): Comment {
  return typeof description === 'string' ? { description, tags: [] } : { tags: [] };
}

function specifierIn(module: string, reference: Reference): string | undefined {
  if (reference.module === module) return undefined;
  return reference.module.startsWith('kext') ? reference.module : `../${reference.module}.js`;
}
