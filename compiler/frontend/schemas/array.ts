import type { Schema } from '../../model/schema.js';
import type { Shape } from '../types/shape.js';
import type { Term } from '../types/term.js';
import { isProblem, type Lowering, type Place, type Problem } from './lowering.js';
import { askChecker, unsupported } from './problems.js';
import { split } from './split.js';

export function lowerArray(lowering: Lowering, element: Term, place: Place): Schema | Problem {
  const shape = lowering.expander.expand(element);
  if (!shape) return askChecker;
  const { value, nullable, undefinable } = split(shape);
  if (!value || undefinable) return unsupported(value ? 'undefined' : nullable ? 'null' : 'undefined');
  const items = lowering.shape(value, place);
  if (isProblem(items)) return items;
  const list: Schema = { type: 'array', items: nullable ? withNull(items) : items, at: place.at };
  return isCondition(lowering, value)
    ? { 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['type'], ...list }
    : list;
}

/** Null is allowed, also where the values are listed. */
export function withNull(schema: Schema): Schema {
  const { origin: _, enum: values, ...rest } = schema;
  if (!values) return { ...rest, nullable: true };
  return { ...rest, nullable: true, enum: values.includes(null) ? values : [...values, null] };
}

/** metav1's own conditions are a list map by type wherever they stand. */
function isCondition({ expander }: Lowering, { layers }: Shape): boolean {
  return layers.some(
    ({ module, declaration }) =>
      declaration.name === 'Condition' && expander.modules.kextPath(module) === 'kubernetes/meta/v1',
  );
}
