import { inline } from './aliases.js';
import type { Build } from './build.js';
import { comment } from './comment.js';
import { type KindShape, kindTags, versionTags } from './kind-tags.js';
import { root } from './make.js';
import { members } from './members.js';
import { declareInterface } from './objects.js';
import { properties, property } from './properties.js';
import { type Property, type Shape, type Site, shapeOf } from './shape.js';
import { sentence } from './words.js';

/** One version of a kind, as its interface declares it. */
export interface Version {
  readonly lines: readonly string[];
  readonly name: string;
  readonly spec: Shape;
  readonly specOptional: boolean;
}

export interface KindNames {
  readonly kind: string;
  readonly unique: string;
  readonly group: string;
}

const site: Site = { depth: 0, cardinality: 1, transitions: true, defaults: true, relations: true };

/** The versions of a kind, the storage version first. */
export function versions(build: Build, names: KindNames): Version[] {
  const shape = kindShape(build, names);
  const tags = kindTags(build, shape);
  const scale =
    scales(shape) && build.random.chance(0.5) ? ['@scale .spec.replicas .status.replicas .status.selector'] : [];
  if (build.random.chance(0.04)) tags.push('@conversion {"strategy": "None"}');
  if (build.random.chance(0.92)) return [version(build, names, { name: 'v1', shape, tags: [...tags, ...scale] })];
  build.use('several versions');
  const second = build.random.chance(0.6) ? shape : { ...shape, spec: inline(build, root(build, site)) };
  const name = build.random.pick(['v2', 'v2alpha1', 'v1beta1']);
  const unserved = build.random.chance(0.3) ? ['@unserved'] : [];
  return [
    version(build, names, { name: 'v1', shape, tags: [...tags, '@storage', ...scale] }),
    version(build, names, { name, shape: second, tags: unserved }),
  ];
}

function scales({ spec, status }: KindShape): boolean {
  const replicas = ({ name }: Property) => name === 'replicas';
  return (spec.properties?.some(replicas) && status?.properties?.some(({ name }) => name === 'selector')) ?? false;
}

function kindShape(build: Build, { unique, group }: KindNames): KindShape {
  const { random } = build;
  const scaled = random.chance(0.15);
  const replicas = property(
    build,
    { ...site, relations: false },
    'replicas',
    shapeOf(build.imported('Int32', 'kext'), 'integer', 3),
  );
  const counted = { ...replicas, shape: { ...replicas.shape, text: build.imported('Int32', 'kext') } };
  const spec = scaled
    ? declareInterface(build, [...unlike(properties(build, site, 3), ['replicas']), counted], [])
    : root(build, site);
  return { unique, group, spec: inline(build, spec), status: random.chance(0.75) ? status(build, scaled) : undefined };
}

function unlike(properties: readonly Property[], names: readonly string[]): Property[] {
  return properties.filter(({ name }) => !names.includes(name));
}

function status(build: Build, scaled: boolean): Shape {
  const own = unlike(properties(build, { ...site, depth: 2 }, build.random.integer(0, 3)), [
    'conditions',
    'replicas',
    'selector',
  ]);
  const integer = shapeOf(build.imported('Int32', 'kext'), 'integer', 3);
  const conditions = shapeOf(`${build.imported('Condition', 'kext')}[]`, 'array', [], { visible: false });
  const more = [
    ...(build.random.chance(0.6) ? [simple('conditions', conditions)] : []),
    ...(scaled ? [simple('replicas', integer), simple('selector', shapeOf('string', 'string', ''))] : []),
  ];
  return declareInterface(build, [...own, ...more], []);
}

function simple(name: string, shape: Shape): Property {
  return { name, shape, optional: true, readonly: false, description: '', tags: [], defaulted: false, present: false };
}

interface VersionShape {
  readonly name: string;
  readonly shape: KindShape;
  readonly tags: readonly string[];
}

function version(build: Build, { kind, group }: KindNames, { name, shape, tags }: VersionShape): Version {
  const { random } = build;
  const specOptional = random.chance(0.1);
  const subresource = statusTags(build, shape);
  const own = [`@resource ${group}/${name}`, ...tags, ...subresource.tags, ...versionTags(build, shape)];
  const description = random.chance(0.6) ? sentence(random) : '';
  const base = `${build.imported('CustomResource', 'kext')}<${typeArguments(build, shape, specOptional)}>`;
  const extra = [...subresource.members, ...(random.chance(0.05) ? rootMembers(build) : [])];
  const body =
    extra.length === 0
      ? [`interface ${kind} extends ${base} {}`]
      : [`interface ${kind} extends ${base} {`, ...extra, '}'];
  return { name, lines: [...comment('', description, own), ...body], spec: shape.spec, specOptional };
}

function typeArguments(build: Build, { spec, status }: KindShape, specOptional: boolean): string {
  const first = specOptional ? `${spec.text} | undefined` : spec.text;
  if (!build.random.chance(0.06)) return status ? `${first}, ${status.text}` : first;
  build.use('narrowed metadata');
  const meta = `${build.imported('ObjectMeta', 'kext')} & { name: ${build.imported('DnsLabel', 'kext')} }`;
  return `${first}, ${status?.text ?? 'undefined'}, ${meta}`;
}

function statusTags(build: Build, { status }: KindShape): { tags: string[]; members: string[] } {
  if (status === undefined) return { tags: build.random.chance(0.15) ? ['@subresource status'] : [], members: [] };
  return { tags: build.random.chance(0.08) ? ['@plainStatus'] : [], members: [] };
}

function rootMembers(build: Build): string[] {
  build.use('root property');
  const more = unlike(properties(build, { ...site, depth: 2 }, 2), ['spec', 'status', 'metadata', 'kind']);
  return members(
    build,
    '  ',
    more.map((it) => ({ ...it, optional: true })),
  );
}
