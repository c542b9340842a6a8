import type { Build } from './build.js';
import { comment } from './comment.js';
import { literal } from './literals.js';
import { literalOf, members } from './members.js';
import { properties, property } from './properties.js';
import { openScalar } from './scalars.js';
import { isScalar, type Property, type Shape, type Site, shapeOf, sizeOf, witnessOf } from './shape.js';
import { sentence } from './words.js';

export interface KeyedItem {
  readonly shape: Shape;
  readonly keys: readonly string[];
}

/** An object for a list, with so many properties to know it by; tags go to its interface. */
export function keyedItem(build: Build, site: Site, of: { tags: readonly string[]; keys: number }): KeyedItem {
  const { random } = build;
  const inner = { ...site, depth: site.depth + 1, relations: false };
  const names = random.some(['name', 'key', 'port', 'protocol', 'id', 'zone'], of.keys);
  const keys = names.map((name) => keyProperty(build, inner, name));
  const others = properties(build, inner, random.integer(0, 2)).filter(({ name }) => !names.includes(name));
  const all = random.chance(0.8) ? [...keys, ...others] : [...others, ...keys];
  const shape = shapeOf('', 'object', witnessOf(all), {
    size: sizeOf(all),
    visible: all.every((it) => it.shape.visible),
    defaultable: all.every((it) => it.shape.defaultable),
  });
  if (of.tags.length === 0 && random.chance(0.3))
    return { shape: { ...shape, text: literalOf(build, all) }, keys: names };
  const name = build.name('Item');
  const description = random.chance(0.3) ? sentence(random) : '';
  build.declare(name, [...comment('', description, of.tags), `interface ${name} {`, ...members(build, '  ', all), '}']);
  return { shape: { ...shape, text: name }, keys: names };
}

/** Always there: required, or with a default. */
function keyProperty(build: Build, site: Site, name: string): Property {
  const made = property(build, { ...site, defaults: build.random.chance(0.3) }, name, shortScalar(build, site));
  if (made.shape.nullable) return keyProperty(build, site, name);
  return { ...made, optional: made.defaulted && made.optional, present: true };
}

/** A scalar that is cheap to compare. */
export function shortScalar(build: Build, site: Site): Shape {
  const made = build.random.chance(0.2) ? literal(build, site) : openScalar(build, site);
  if (!isScalar(made) || made.size <= 1000) return made;
  if (made.open !== 'string') return shapeOf(build.imported('Int32', 'kext'), 'integer', 7, { open: 'integer' });
  const length = Math.max([...String(made.witness)].length, build.random.integer(10, 63));
  return { ...made, tags: [...made.tags, `@maxLength ${length}`], size: length * 4 };
}
