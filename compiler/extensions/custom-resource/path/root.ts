import type { Location } from '../../../model/location.js';
import type { Schema } from '../../../model/schema.js';

/** The root as paths see it: with apiVersion, kind and all of metadata. */
export function rootWithMetadata(schema: Schema): Schema {
  const known = roots.get(schema);
  if (known) return known;
  const { at } = schema;
  const properties = new Map<string, Schema>([
    ...(schema.properties ?? []),
    ['apiVersion', { type: 'string', at }],
    ['kind', { type: 'string', at }],
    ['metadata', objectMeta(at)],
  ]);
  const root: Schema = { ...schema, properties };
  roots.set(schema, root);
  return root;
}

const roots = new WeakMap<Schema, Schema>();

/** Source: k8s.io/apimachinery/pkg/apis/meta/v1.ObjectMeta. */
function objectMeta(at: Location): Schema {
  const text: Schema = { type: 'string', at };
  const time: Schema = { type: 'string', format: 'date-time', at };
  const count: Schema = { type: 'integer', format: 'int64', at };
  const texts: Schema = { type: 'object', additionalProperties: text, at };
  const open: Schema = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true, at };
  const properties = new Map<string, Schema>([
    ['name', text],
    ['generateName', text],
    ['namespace', text],
    ['uid', text],
    ['resourceVersion', text],
    ['generation', count],
    ['creationTimestamp', time],
    ['deletionTimestamp', time],
    ['deletionGracePeriodSeconds', count],
    ['labels', texts],
    ['annotations', texts],
    ['finalizers', { type: 'array', items: text, at }],
    ['ownerReferences', { type: 'array', items: open, at }],
    ['managedFields', { type: 'array', items: open, at }],
  ]);
  return { type: 'object', properties, at };
}
