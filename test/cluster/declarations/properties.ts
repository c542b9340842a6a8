import { boundedAlias, nullable } from './aliases.js';
import { bounded, withTags } from './bounds.js';
import type { Build } from './build.js';
import { fragment } from './fragments.js';
import { propertyRules } from './rules.js';
import type { Property, Shape, Site } from './shape.js';
import { propertyName, sentence, text } from './words.js';

/** Some members for an object, each of any type. */
export function properties(build: Build, site: Site, count: number): Property[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, () => {
    const name = propertyName(build.random, taken);
    taken.add(name);
    return property(build, site, name, build.make({ ...site, depth: site.depth + 1, defaults: true, relations: true }));
  });
}

/** The type under a name, with all that a comment may say about it there. */
export function property(build: Build, site: Site, name: string, made: Shape): Property {
  const { random } = build;
  build.spend(1);
  const aliased = random.chance(0.12) && !made.nullable ? boundedAlias(build, made) : made;
  const own = random.chance(0.6) ? bounded(random, aliased) : aliased;
  const open = random.chance(0.05) ? fragment(build, own) : own;
  const shape = random.chance(0.07) && open.tags.length === 0 ? nullable(build, open) : open;
  const defaulted = site.defaults && shape.defaultable && random.chance(0.25);
  const optional = random.chance(defaulted ? 0.5 : 0.6);
  return {
    name,
    shape: withTags(shape, propertyRules(build, site, name, shape)),
    optional,
    readonly: random.chance(0.05),
    description: random.chance(0.4) ? sentence(random) : '',
    tags: [
      ...valueTags(build, shape, defaulted),
      ...(defaulted && random.chance(0.15) ? ['@required'] : []),
      ...prose(build),
    ],
    defaulted,
    present: !optional || defaulted || random.chance(0.7),
  };
}

function valueTags({ random }: Build, shape: Shape, defaulted: boolean): string[] {
  const value = JSON.stringify(shape.witness).replaceAll('\u2028', '\\u2028');
  const spaced = random.chance(0.1) && shape.type !== 'string' ? JSON.stringify(shape.witness, null, 2) : value;
  return [
    ...(defaulted ? [`@default ${spaced.replaceAll('\n', '\n ')}`] : []),
    ...(random.chance(0.05) && shape.defaultable ? [`@example ${value}`] : []),
  ];
}

/** What only people read. */
function prose({ random }: Build): string[] {
  return [
    ...(random.chance(0.04) ? [`@title ${random.pick(['Size', 'A "title": with care', 'größe # x'])}`] : []),
    ...(random.chance(0.04)
      ? [`@see https://example.com/docs?a=b#c ${random.pick(['', 'The docs: all of them'])}`.trimEnd()]
      : []),
    ...(random.chance(0.02) ? ['@see Somewhere else'] : []),
    ...(random.chance(0.02) ? ['@example not JSON'] : []),
    ...(random.chance(0.02) ? [`@remarks ${text(random).replaceAll('\n', ' ')}.`] : []),
  ];
}
