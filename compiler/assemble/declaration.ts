import type { Schema } from '../model/schema.js';
import { docComment } from './doc-comment.js';
import { hasDefaults } from './has-defaults.js';
import { alternativesText, membersText, type TypeContext } from './type-text.js';
import { stringLiteral } from './typescript-literal.js';
import { variants } from './variants.js';

/** A named type of the module; what is sent extends what is read, `base`, where most of it is the same. */
export function declarationText(name: string, schema: Schema, context: TypeContext, base: () => string): string {
  const comment = docComment(schema.description, '').map((line) => `${line}\n`);
  const alternatives = variants(schema);
  if (alternatives !== undefined) {
    return `${comment.join('')}export type ${name} =${alternativesText(alternatives, '', context)};`;
  }
  const other = context.variant === 'input' ? otherWhenSent(schema) : undefined;
  const head = other === undefined ? name : `${name} extends ${omission(base(), [...other.keys()])}`;
  const members = other === undefined ? schema : { ...schema, properties: other };
  return `${comment.join('')}export interface ${head} {\n${membersText(members, '  ', context)}}`;
}

/** The properties that are not the same when read; undefined where they are many, or the rest could not be named. */
function otherWhenSent(schema: Schema): ReadonlyMap<string, Schema> | undefined {
  const { properties = new Map<string, Schema>() } = schema;
  const other = [...properties].filter(([, property]) => property.default !== undefined || hasDefaults(property));
  const open = schema['x-kubernetes-preserve-unknown-fields'] === true;
  return open || other.length * 2 > properties.size ? undefined : new Map(other);
}

function omission(base: string, keys: readonly string[]): string {
  const literals = keys.map(stringLiteral).join(' | ');
  const line = `Omit<${base}, ${literals}>`;
  return line.length <= 80 ? line : `Omit<\n  ${base},\n${keys.map((key) => `  | ${stringLiteral(key)}\n`).join('')}>`;
}
