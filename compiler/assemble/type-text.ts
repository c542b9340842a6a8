import type { Schema, TypeOrigin } from '../model/schema.js';
import { docComment } from './doc-comment.js';
import { hasDefaults } from './has-defaults.js';
import { scalarNames } from './scalar-type.js';
import { propertyName, typescriptLiteral } from './typescript-literal.js';
import { variants } from './variants.js';

/** What types are printed into. */
export interface TypeContext {
  /** As the API server returns objects, with defaults present, or as they are sent. */
  readonly variant: 'read' | 'input';
  /** The local name of an export of `module`. */
  readonly importName: (module: string, name: string) => string;
  /** The name of the local interface for a type of the user's that can't be imported as it is. */
  readonly declare: (origin: TypeOrigin, schema: Schema) => string;
}

/** A schema as a TypeScript type; `indent` is that of the line it begins on. */
export function typeText(schema: Schema, indent: string, context: TypeContext): string {
  const text = originText(schema, context) ?? structureText(schema, indent, context);
  return schema.nullable && !text.split(' | ').includes('null') ? `${text} | null` : text;
}

/** By name, where the name says the same: no defaults inside, or a built-in type, which has its own two variants. */
function originText(schema: Schema, context: TypeContext): string | undefined {
  const { origin } = schema;
  if (origin === undefined) return undefined;
  const { module, name, sent } = origin;
  if (!hasDefaults(schema)) return context.importName(module, name);
  if (!module.startsWith('kext/')) return schema.properties && context.declare(origin, schema);
  return context.importName(module, context.variant === 'read' ? name : (sent ?? name));
}

function structureText(schema: Schema, indent: string, context: TypeContext): string {
  if (schema['x-kubernetes-int-or-string'])
    return context.importName('kext', schema.pattern ? 'Quantity' : 'IntOrString');
  if (schema.enum !== undefined) return schema.enum.map((value) => typescriptLiteral(value, indent)).join(' | ');
  if (schema.type === 'array') return listText(schema, indent, context);
  if (schema.type === 'object') return objectText(schema, indent, context);
  const names = scalarNames(schema);
  if (names !== undefined) return names.map((name) => context.importName('kext', name)).join(' | ');
  return schema.type ?? context.importName('kext', 'JsonValue');
}

function listText({ items }: Schema, indent: string, context: TypeContext): string {
  const item = items === undefined ? context.importName('kext', 'JsonValue') : typeText(items, indent, context);
  return isUnion(items, item) ? `(${item})[]` : `${item}[]`;
}

/** A bar inside braces is no union of the whole. */
function isUnion(items: Schema | undefined, text: string): boolean {
  return text.includes(' | ') && (!text.startsWith('{') || items?.nullable === true);
}

function objectText(schema: Schema, indent: string, context: TypeContext): string {
  const alternatives = variants(schema);
  if (alternatives !== undefined) return `(${alternativesText(alternatives, indent, context)}\n${indent})`;
  const { properties, additionalProperties } = schema;
  if (properties !== undefined && properties.size > 0)
    return `{\n${membersText(schema, `${indent}  `, context)}${indent}}`;
  if (additionalProperties !== undefined && additionalProperties !== true) {
    return `{ [key: string]: ${typeText(additionalProperties, indent, context)} }`;
  }
  const open = additionalProperties === true || schema['x-kubernetes-preserve-unknown-fields'] === true;
  return open ? context.importName('kext', 'JsonObject') : 'Record<string, never>';
}

/** Each on lines of its own. */
export function alternativesText(alternatives: readonly Schema[], indent: string, context: TypeContext): string {
  return alternatives.map((variant) => `\n${indent}  | ${typeText(variant, `${indent}    `, context)}`).join('');
}

/** The lines between the braces. */
export function membersText(schema: Schema, indent: string, context: TypeContext): string {
  const required = new Set(schema.required);
  const members = [...(schema.properties ?? [])].map(([key, property]) => {
    const present = required.has(key) || (context.variant === 'read' && property.default !== undefined);
    return memberText(key, property, present, indent, context);
  });
  const open = schema['x-kubernetes-preserve-unknown-fields'] === true;
  return [...members, ...(open ? [`${indent}[key: string]: unknown;\n`] : [])].join('');
}

export function memberText(
  key: string,
  schema: Schema,
  present: boolean,
  indent: string,
  context: TypeContext,
): string {
  const head = `${indent}${propertyName(key)}${present ? '' : '?'}:`;
  const text = typeText(schema, indent, context);
  const line = head.length + text.length < 119 || text.includes('\n') ? ` ${text}` : brokenUnion(text, indent);
  const comment = docComment(schema.description, indent);
  return comment.length === 0 ? `${head}${line};\n` : `${comment.join('\n')}\n${head}${line};\n`;
}

/** A line for each alternative, where the whole of it is a union. */
function brokenUnion(text: string, indent: string): string {
  if (text.endsWith('[]') || text.startsWith('{') || !text.includes(' | ')) return ` ${text}`;
  return text
    .split(' | ')
    .map((alternative) => `\n${indent}  | ${alternative}`)
    .join('');
}
