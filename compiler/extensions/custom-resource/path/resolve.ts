import { nearest } from '../../../diagnostics/nearest.js';
import type { Schema } from '../../../model/schema.js';
import type { Step } from './step.js';

/** What a path leads to: a schema, something whose schema nobody knows, or nothing. */
export type Resolved =
  | { readonly schema: Schema }
  | { readonly unknown: true }
  | { readonly problem: string; readonly near?: string };

/** `path` is what has been walked already, for messages. */
export function resolvePath(steps: readonly Step[], root: Schema, path = ''): Resolved {
  let current: Resolved = { schema: root };
  let walked = path;
  for (const step of steps) {
    if (!('schema' in current)) return current;
    current = resolveStep(step, current.schema, walked);
    walked += textOf(step);
  }
  return current;
}

function resolveStep(step: Step, schema: Schema, path: string): Resolved {
  switch (step.kind) {
    case 'field':
      return resolveField(step.name, schema, path);
    case 'items':
      return itemsOf(schema, path);
    case 'wildcard':
      return schema.type === 'array' ? itemsOf(schema, path) : { unknown: true };
    case 'anywhere':
      return { unknown: true };
    case 'filter':
      return resolveFilter(step.paths, schema, path);
    case 'union':
      return resolveUnion(step.members, schema, path);
  }
}

function resolveField(name: string, schema: Schema, path: string): Resolved {
  const { properties, additionalProperties } = schema;
  const property = properties?.get(name) ?? (additionalProperties === true ? undefined : additionalProperties);
  if (property) return { schema: property };
  if (keepsUnknown(schema)) return { unknown: true };
  if (schema.type === 'array') return { problem: `${path} is a list; take items with [*], an index or a filter` };
  if (schema.type !== 'object') return { problem: `${path} is no object and has no "${name}"` };
  const near = nearest(name, properties?.keys() ?? []);
  return { problem: `${path || 'the object'} has no property "${name}"`, ...(near !== undefined && { near }) };
}

function itemsOf(schema: Schema, path: string): Resolved {
  if (schema.items) return { schema: schema.items };
  return keepsUnknown(schema) ? { unknown: true } : { problem: `${path} is no list` };
}

function keepsUnknown(schema: Schema): boolean {
  return schema['x-kubernetes-preserve-unknown-fields'] === true || schema.additionalProperties === true;
}

function resolveFilter(paths: readonly (readonly Step[])[], schema: Schema, path: string): Resolved {
  const items = itemsOf(schema, path);
  if (!('schema' in items)) return items;
  for (const steps of paths) {
    const found = resolvePath(steps, items.schema, `${path}[*]`);
    if ('problem' in found) return found;
  }
  return items;
}

function resolveUnion(members: readonly (readonly Step[])[], schema: Schema, path: string): Resolved {
  const found = members.map((member) => resolvePath(member, schema, path));
  return found.find((it) => 'problem' in it) ?? found[0] ?? { unknown: true };
}

function textOf(step: Step): string {
  switch (step.kind) {
    case 'field':
      return `.${step.name.replaceAll('.', '\\.')}`;
    case 'wildcard':
      return '.*';
    case 'anywhere':
      return '..';
    default:
      return '[*]';
  }
}
