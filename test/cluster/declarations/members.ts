import type { Build } from './build.js';
import { comment } from './comment.js';
import type { Property } from './shape.js';

/** The lines of an object's members, as they stand between its braces. */
export function members(build: Build, indent: string, properties: readonly Property[]): string[] {
  return properties.flatMap((property) => member(build, indent, property));
}

function member({ random }: Build, indent: string, property: Property): string[] {
  const { name, shape, optional, description, tags } = property;
  const head = `${property.readonly ? 'readonly ' : ''}${quoteName(name, random.chance(0.05))}${optional ? '?' : ''}`;
  const type = shape.text.replaceAll('\n', `\n${indent}`);
  return [...comment(indent, description, [...shape.tags, ...tags]), ...`${indent}${head}: ${type};`.split('\n')];
}

export function quoteName(name: string, always: boolean): string {
  return !always && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : `'${name}'`;
}

/** A type without a name of its own. */
export function literalOf(build: Build, properties: readonly Property[]): string {
  if (properties.length === 0) return '{}';
  const plain = properties.every(
    ({ shape, description, tags }) => description === '' && shape.tags.length + tags.length === 0,
  );
  if (plain && properties.length < 4 && build.random.chance(0.5)) {
    const text = members(build, '', properties).join(' ');
    if (!text.includes('\n')) return `{ ${text.replace(/;$/, '')} }`;
  }
  return ['{', ...members(build, '  ', properties), '}'].join('\n');
}
