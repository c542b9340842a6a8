import type { Build } from './build.js';
import { type Reached, reach } from './paths.js';
import type { Random } from './random.js';
import { isScalar, type Shape } from './shape.js';

/** What a version of a kind is made of. */
export interface KindShape {
  /** Letters that no other case has. */
  readonly unique: string;
  readonly group: string;
  readonly spec: Shape;
  readonly status: Shape | undefined;
}

/** Tags that hold for the kind, whatever the version. */
export function kindTags({ random }: Build, { unique, group }: KindShape): string[] {
  const tags = [`@scope ${random.pick(['Cluster', 'Namespaced'])}`].filter(() => random.chance(0.2));
  if (random.chance(0.1)) tags.push(`@plural ${unique}things`);
  if (random.chance(0.08)) tags.push(`@singular ${unique}thing`);
  if (random.chance(0.08)) tags.push(`@listKind ${capitalized(unique)}Collection`);
  if (random.chance(0.3)) tags.push(random.pick([`@shortName ${unique}x`, `@shortName ${unique}x ${unique}-y`]));
  if (random.chance(0.1)) tags.push(`@shortName ${unique}z`);
  if (random.chance(0.2)) tags.push(random.pick(['@category all', '@category all things', '@category things']));
  if (random.chance(0.1)) tags.push('@label app.kubernetes.io/part-of=things', '@label tier=on');
  if (random.chance(0.1)) tags.push('@annotation example.com/note="a: b, and more"');
  if (group.endsWith('.k8s.io')) tags.push('@annotation api-approved.kubernetes.io="unapproved, a test"');
  return tags;
}

/** Tags that each version has of its own. */
export function versionTags(build: Build, shape: KindShape): string[] {
  const { random } = build;
  const below = [...reach('.spec', shape.spec), ...(shape.status ? reach('.status', shape.status) : [])];
  const columns = random.chance(0.4)
    ? random.some(below, random.integer(1, 4)).flatMap((it, at) => column(random, it, at))
    : [];
  const selectable = below.filter((it) => isScalar(it.shape) && it.shape.type !== 'number' && !it.shape.nullable);
  const selected = random.chance(0.2) ? random.some(selectable, random.integer(1, 8)) : [];
  return [
    ...(random.chance(0.06) ? [random.pick(['@deprecated', '@deprecated Use v9 instead; "this" goes.'])] : []),
    ...columns,
    ...(random.chance(0.2) ? wellKnownColumns(random, shape) : []),
    ...selected.map(({ path }) => `@selectable ${path}`),
  ];
}

function column(random: Random, { path, shape }: Reached, at: number): string[] {
  const type = columnType(shape);
  if (type === undefined) return [];
  const stated = shape.type === 'array' || shape.type === 'intOrString' || random.chance(0.4) ? ` ${type}` : '';
  const format = stated === ' integer' && random.chance(0.3) ? ' format=int32' : '';
  const priority = random.chance(0.2) ? ` priority=${random.integer(0, 2)}` : '';
  const description = random.chance(0.3) ? ' - What it is: "all" of it.' : '';
  const name = random.chance(0.2) ? `"Column ${at}"` : `Column${at}`;
  return [`@column ${name} ${path}${stated}${format}${priority}${description}`];
}

function columnType({ type, format }: Shape): string | undefined {
  if (type === 'object' || type === 'any') return undefined;
  if (format === 'date-time') return 'date';
  return type === 'array' || type === 'intOrString' ? 'string' : type;
}

function wellKnownColumns(random: Random, { status }: KindShape): string[] {
  const ready = '@column Ready .status.conditions[?(@.type=="Ready")].status string';
  const hasConditions = status?.properties?.some(({ name }) => name === 'conditions') ?? false;
  return [
    ...(hasConditions && random.chance(0.7) ? [ready] : []),
    ...(random.chance(0.5) ? ['@column Age .metadata.creationTimestamp date'] : []),
    ...(random.chance(0.3) ? ['@column Note .metadata.annotations.example\\.com/note string priority=1'] : []),
  ];
}

function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
