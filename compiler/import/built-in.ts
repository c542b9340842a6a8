import type { JsonObject } from '../model/json.js';
import { builtInIndex, builtInPackages } from './built-in-index.js';
import { type BuiltInType, builtInTypes, restOf } from './built-in-type.js';
import { propertiesOf, requiredOf } from './lower-interface.js';
import type { Lowering } from './lowering.js';
import { type Reference, referenceTo } from './named-type.js';
import { words } from './names.js';
import { packageOf } from './packages.js';
import { schemaHasher } from './schema-hash.js';

/** kext's own types of the built-in API: which schema they stand for. */
export interface BuiltIns {
  /** Type text of the type, or the part of one, that compiles to this very schema. */
  readonly find: Lowering['builtIn'];
  /** The type behind an OpenAPI definition of Kubernetes' own. */
  definition(id: string): Reference | undefined;
  /** Whether it is sent in another shape than it is read in. */
  differs(reference: Reference): boolean;
}

/** Where prose counts, only what has none is a built-in type: those have none. */
export function createBuiltIns(prose: boolean): BuiltIns {
  const all = builtInTypes(builtInIndex);
  const types = all.filter(isSpoken);
  const byWhole = groupBy(types, ({ whole }) => whole);
  const byRest = groupBy(
    types.filter(({ module }) => ['core/v1', 'meta/v1'].includes(module)),
    ({ rest }) => rest,
  );
  const hash = schemaHasher(prose);
  const differing = new Set(all.filter(({ differs }) => differs).map(({ module, name }) => `kext/${module}#${name}`));
  return {
    find(schema, path) {
      const properties = Object.keys(propertiesOf(schema)).length;
      if (properties === 0) return undefined;
      const found = bestOf(byWhole.get(hash(schema)) ?? [], path, properties);
      return found ? typeText(found) : partOf(schema, path, byRest.get(hash(restOf(schema))) ?? [], hash);
    },
    definition(id) {
      const module = builtInPackages[packageOf(id)];
      return module === undefined ? undefined : { module: `kext/${module}`, name: id.slice(id.lastIndexOf('.') + 1) };
    },
    differs: ({ module, name }) => differing.has(`${module}#${name}`),
  };
}

/** A status or a condition of some built-in kind says nothing to the readers of another; metav1's own condition is all kinds'. */
function isSpoken({ module, name }: BuiltInType): boolean {
  if (name === 'FieldSelectorRequirement') return false;
  return module === 'meta/v1' || !/(?:Status|Condition|State)$/.test(name);
}

/** `Condition` and its like also come from `kext` itself. */
function typeText({ module, name }: BuiltInType): string {
  const short = module === 'meta/v1' && ['Condition', 'LabelSelector', 'ObjectMeta'].includes(name);
  return referenceTo(short ? 'kext' : `kext/${module}`, name);
}

/** Schemas say no names: of several types, and of small ones, the path has to speak for one. */
function bestOf(types: readonly BuiltInType[], path: readonly string[], properties: number): BuiltInType | undefined {
  const said = new Set(path.slice(-2).flatMap(words));
  if (said.has('metadata')) said.add('meta');
  const scored = types.map((type) => ({ type, score: words(type.name).filter((word) => said.has(word)).length }));
  const best = scored.sort((left, right) => right.score - left.score)[0];
  if (best === undefined || (best.score === 0 && (types.length > 1 || properties < 3))) return undefined;
  return best.type;
}

/** A type of which some properties are missing: an older server's, or only what a project lets its users set. */
function partOf(
  schema: JsonObject,
  path: readonly string[],
  types: readonly BuiltInType[],
  hash: (schema: JsonObject) => string,
): string | undefined {
  const properties = Object.entries(propertiesOf(schema));
  if (properties.length < 2) return undefined;
  const required = requiredOf(schema);
  const told = properties.map(([name, property]) => [name, hash(property) + (required.has(name) ? '!' : '')] as const);
  const fits = types.filter((type) => told.every(([name, hash]) => type.properties.get(name) === hash));
  const near = fits.filter((type) => isWorthwhile(type, properties.length));
  const found = bestOf(near, path, properties.length);
  return found && partText(found, new Set(properties.map(([name]) => name)));
}

function groupBy(types: readonly BuiltInType[], key: (type: BuiltInType) => string): Map<string, BuiltInType[]> {
  const groups = new Map<string, BuiltInType[]>();
  for (const type of types) groups.set(key(type), [...(groups.get(key(type)) ?? []), type]);
  return groups;
}

/** More is there than is missing; metadata is cut down to a few of its properties all over. */
function isWorthwhile({ name, properties }: BuiltInType, present: number): boolean {
  if (present === properties.size) return false;
  return name === 'ObjectMeta' || (present >= 3 && present * 2 > properties.size);
}

function partText(type: BuiltInType, present: ReadonlySet<string>): string {
  const names = [...type.properties.keys()];
  const missing = names.filter((name) => !present.has(name));
  const [operator, list] = missing.length < present.size ? ['Omit', missing] : ['Pick', [...present]];
  return `${operator}<${typeText(type)}, ${list.map((name) => `'${name}'`).join(' | ')}>`;
}
