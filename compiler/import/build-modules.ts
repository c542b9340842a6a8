import type { UsedKind } from './kind-types.js';
import type { Lowering } from './lowering.js';
import { type NamedType, referencesIn, referenceTo } from './named-type.js';
import { createNames } from './names.js';
import { definitionType, embeddedName, isListOf, type PlacedDefinition, referenceText } from './open-api-modules.js';
import { schemaHasher } from './schema-hash.js';
import type { UsedModule } from './used-modules.js';

export interface Sources {
  readonly definitions: ReadonlyMap<string, PlacedDefinition>;
  /** Kinds whose schemas stand alone, as CRDs have them, by module. */
  readonly kinds: ReadonlyMap<string, readonly UsedKind[]>;
}

/** How the schemas outside the printed modules are named. */
export interface Surroundings {
  readonly builtIn: Lowering['builtIn'];
  /** Type text for a reference to what is not printed. */
  refer(id: string): string | undefined;
}

/** The modules in the order of their names, each with its kinds and types. */
export function buildModules(sources: Sources, surroundings: Surroundings): readonly UsedModule[] {
  const placed = [...sources.definitions.values()];
  const names = new Set([...placed.map(({ module }) => module), ...sources.kinds.keys()]);
  const modules = [...names].sort().map((name) => buildModule(name, sources, surroundings));
  return modules.map((module) => withEmbedded(module, modules, sources));
}

function buildModule(name: string, sources: Sources, surroundings: Surroundings): UsedModule {
  const placed = [...sources.definitions.values()].filter(({ module }) => module === name);
  const kinds = [...placed.flatMap(({ kind }) => kind ?? []), ...(sources.kinds.get(name) ?? [])];
  const plain = placed.filter(({ kind }) => kind === undefined);
  const taken = [...plain, ...kinds.map(({ kind }) => ({ name: kind }))].flatMap((it) => [it.name, `${it.name}Input`]);
  const lowering = createLowering(name, taken, sources, surroundings, false);
  const types = plain.map((definition) => {
    const fromList = isListOf(definition);
    const scope = fromList ? createLowering(name, taken, sources, surroundings, true) : lowering;
    return definitionType(definition.name, definition.schema, scope);
  });
  return { name, kinds, lowering, types };
}

function createLowering(
  module: string,
  taken: readonly string[],
  { definitions }: Sources,
  surroundings: Surroundings,
  fromList: boolean,
): Lowering {
  return {
    local: (name) => referenceTo(module, name),
    names: createNames(taken),
    types: [],
    shapes: new Map(),
    hash: schemaHasher(true),
    builtIn: surroundings.builtIn,
    refer(id) {
      const definition = definitions.get(id);
      return definition ? referenceText(definition, fromList) : surroundings.refer(id);
    },
  };
}

/** Adds the shape of each kind of this module that stands inside another object somewhere. */
function withEmbedded(module: UsedModule, all: readonly UsedModule[], { definitions }: Sources): UsedModule {
  const wanted = new Set(all.flatMap(({ types, lowering }) => [...types, ...lowering.types].flatMap(namesOf)));
  const embedded = [...definitions.values()]
    .filter((it) => it.module === module.name && it.kind !== undefined)
    .filter(({ name }) => wanted.has(`${module.name}#${embeddedName(name)}`))
    .map(({ name, schema }) => definitionType(embeddedName(name), schema, module.lowering));
  return { ...module, types: [...module.types, ...embedded] };
}

function namesOf({ body }: NamedType): readonly string[] {
  const texts = typeof body === 'string' ? [body] : body.map(({ type }) => type);
  return texts.flatMap(referencesIn).map(({ module, name }) => `${module}#${name}`);
}
