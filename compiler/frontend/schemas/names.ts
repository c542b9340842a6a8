import { extended } from '../../model/extended.js';
import type { Fragment, Schema } from '../../model/schema.js';
import type { Annotation } from '../../model/tag.js';
import type { Layer, Shape } from '../types/shape.js';
import type { Lowering } from './lowering.js';
import { addFragment, type Draft } from './merge.js';

/** What the names of a type say of it: all of them constrain, the outermost description counts. */
export function applyNames(lowering: Lowering, { layers, inherited }: Shape, form: Schema): Schema {
  if (layers.length === 0 && inherited.length === 0) return form;
  let schema = form;
  for (const layer of inherited.toReversed()) schema = applyInherited(lowering, layer, schema);
  let description = '';
  for (const layer of layers.toReversed()) {
    const comment = lowering.comments.ofLayer(layer);
    schema = applyAnnotations(lowering, schema, comment.annotations, comment.users);
    description = comment.description || description;
  }
  return description === '' ? schema : extended(schema, { description });
}

/** A base constrains what extends it, but doesn't describe it. */
function applyInherited(lowering: Lowering, layer: Layer, schema: Schema): Schema {
  const { annotations, users } = lowering.comments.ofLayer(layer);
  if (annotations.length === 0) return schema;
  const { title, example, externalDocs } = schema;
  const { title: _t, example: _e, externalDocs: _x, ...rest } = applyAnnotations(lowering, schema, annotations, users);
  return {
    ...rest,
    ...(title !== undefined && { title }),
    ...(example !== undefined && { example }),
    ...(externalDocs !== undefined && { externalDocs }),
  };
}

export function applyAnnotations(
  lowering: Lowering,
  schema: Schema,
  annotations: readonly Annotation[],
  users: boolean,
): Schema {
  if (annotations.length === 0) return schema;
  const draft: Draft = { ...schema };
  annotate(lowering, draft, annotations, users);
  return draft;
}

export function annotate({ report }: Lowering, draft: Draft, annotations: readonly Annotation[], users: boolean): void {
  for (const { tag, value, at } of annotations) {
    const fragment: Fragment | undefined = tag.fragment?.(value, at);
    if (fragment) addFragment(draft, fragment, { at, users, report });
  }
}
