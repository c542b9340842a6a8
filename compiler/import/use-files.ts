import type { Report } from '../diagnostics/diagnostic.js';
import type { OutputFile } from '../model/planned-file.js';
import { buildModules, type Surroundings } from './build-modules.js';
import { type BuiltIns, createBuiltIns } from './built-in.js';
import { unresolvedReference } from './diagnostics.js';
import { distinctKinds } from './distinct-kinds.js';
import { placeOf } from './document.js';
import type { ImportedKind } from './imported-kind.js';
import type { UsedKind } from './kind-types.js';
import { type Comment, type Reference, referenceTo } from './named-type.js';
import { type PlacedDefinition, placeDefinitions } from './open-api-modules.js';
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
  const sources = { definitions: placedBeside(own, openApi, builtIns), kinds: byModule(own) };
  const built = buildModules(sources, surroundingsOf(openApi, builtIns, report));
  return Promise.all(
    usedModules(built, builtIns.differs).map(async (module) => {
      const text = await printFile(module, (reference) => specifierIn(module.name, reference));
      return { path: `${out}/${module.name}.ts`, text: `${notice}\n${text}` };
    }),
  );
}

/** What the OpenAPI documents define, without Kubernetes' own and without the kinds that a CRD defines. */
function placedBeside(
  kinds: readonly ImportedKind[],
  openApi: OpenApi,
  builtIns: BuiltIns,
): ReadonlyMap<string, PlacedDefinition> {
  const known = new Set(kinds.map(kindKey));
  const packages = packageModules(openApi.definitions.values());
  return placeDefinitions(openApi, {
    moduleOf({ id, kind }) {
      if (builtIns.definition(id) || (kind && known.has(kindKey(kind)))) return undefined;
      return packages.get(packageOf(id));
    },
    commentOf: (_, schema) => described(schema),
  });
}

function surroundingsOf({ definitions }: OpenApi, builtIns: BuiltIns, report: Report): Surroundings {
  const [anywhere] = definitions.values();
  return {
    builtIn: builtIns.find,
    refer(id) {
      const found = builtIns.definition(id);
      if (found) return referenceTo(found.module, found.name);
      report(unresolvedReference, anywhere && placeOf(anywhere.source.source, []), { reference: id });
      return undefined;
    },
  };
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
