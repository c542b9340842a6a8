import type { Build } from './build.js';
import { affordable, type Property, type Site } from './shape.js';
import { celName } from './words.js';

/** Properties with what holds between them, and the tags for the type that they are members of. */
export interface Related {
  readonly properties: readonly Property[];
  readonly tags: readonly string[];
}

/**
 * Deals the properties that may be absent out to tags that demand or forbid presence, each to one at most, and takes
 * from the witness what they forbid.
 */
export function relate(build: Build, site: Site, properties: readonly Property[]): Related {
  const free = properties.filter(({ name, optional, defaulted, shape }) => {
    return optional && !defaulted && shape.visible && celName(name) !== undefined && /^\S+$/.test(name);
  });
  if (!site.relations || free.length < 2 || !affordable(site, 100) || !build.random.chance(0.35))
    return { properties, tags: [] };
  const dealt = build.random.some(free, 3).map(({ name }) => name);
  return build.random.chance(0.5) ? presence(build, properties, dealt) : oneOf(build, properties, dealt);
}

/** The first demands or forbids the others. Absent, it does neither. */
function presence(
  { random }: Build,
  properties: readonly Property[],
  [first = '', ...others]: readonly string[],
): Related {
  const tag = `@${random.pick(['requires', 'excludes'])} ${others.join(' ')}`;
  return {
    tags: [],
    properties: properties.map((it) => (it.name === first ? { ...it, present: false, tags: [...it.tags, tag] } : it)),
  };
}

function oneOf({ random }: Build, properties: readonly Property[], dealt: readonly string[]): Related {
  const tag = random.pick(['atMostOneOf', 'exactlyOneOf', 'atLeastOneOf']);
  const [first] = dealt;
  return {
    tags: [`@${tag} ${dealt.join(' ')}`],
    properties: properties.map((it) => (dealt.includes(it.name) ? { ...it, present: it.name === first } : it)),
  };
}
