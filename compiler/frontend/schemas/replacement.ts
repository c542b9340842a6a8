import type { Fragment, Schema } from '../../model/schema.js';
import type { Annotation } from '../../model/tag.js';
import type { Shape } from '../types/shape.js';
import { isProblem, type Lowering, type Place, type Problem } from './lowering.js';
import { split } from './split.js';

/**
 * What stands for a type without schema where a tag replaces it: `@preserveUnknownFields` keeps anything, `@schema` says
 * itself what the type is. The problem stays where neither does.
 */
export function replacement(
  lowering: Lowering,
  problem: Problem,
  shape: Shape | undefined,
  { at }: Place,
  annotations: readonly Annotation[],
): { readonly schema: Schema; readonly undefinable: boolean } | Problem {
  const value = shape && split(shape);
  const layers = value?.value?.layers ?? [];
  const all = [...annotations, ...layers.flatMap((layer) => lowering.comments.ofLayer(layer).annotations)];
  const fragments = all.flatMap(({ tag, value: of, at: where }) => tag.fragment?.(of, where) ?? []);
  const undefinable = value?.undefinable ?? false;
  if (fragments.some(saysType)) return { schema: nullableIf(value?.nullable, { at }), undefinable };
  if (!fragments.some((fragment) => fragment['x-kubernetes-preserve-unknown-fields'])) return problem;
  const schema = preserved(value?.value, problem, at);
  return isProblem(schema) ? schema : { schema: nullableIf(value?.nullable, schema), undefinable };
}

function saysType(fragment: Fragment): boolean {
  return fragment.type !== undefined || fragment['x-kubernetes-int-or-string'] === true;
}

function nullableIf(nullable: boolean | undefined, schema: Schema): Schema {
  return nullable ? { ...schema, nullable: true } : schema;
}

function preserved(shape: Shape | undefined, problem: Problem, at: Schema['at']): Schema | Problem {
  if (shape?.kind === 'array') {
    const items: Schema = {
      ...(problem.recursive && { type: 'object' }),
      'x-kubernetes-preserve-unknown-fields': true,
      at,
    };
    return { type: 'array', items, at };
  }
  const object = shape?.kind === 'object' || (shape?.kind === 'keyword' && shape.name === 'object');
  return { ...(object && { type: 'object' }), 'x-kubernetes-preserve-unknown-fields': true, at };
}
