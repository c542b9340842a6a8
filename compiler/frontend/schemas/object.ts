import type { Schema } from '../../model/schema.js';
import type { Index, ObjectShape } from '../types/shape.js';
import type { Member } from '../types/term.js';
import { has, isKeyword } from '../types/without.js';
import { withNull } from './array.js';
import { isProblem, type Lowering, type Place, type Problem } from './lowering.js';
import { askChecker, indexAndProperties, keyType, unsupported } from './problems.js';
import { split } from './split.js';

export function lowerObject(lowering: Lowering, shape: ObjectShape, place: Place): Schema | Problem {
  const { at } = place;
  const { members, index } = shape;
  if (index) return members.size > 0 ? indexAndProperties : lowerMap(lowering, index, place);
  const properties = new Map<string, Schema>();
  const required: string[] = [];
  for (const member of members.values()) {
    if (isNever(lowering, member)) continue;
    const lowered = lowering.member(member, shape, place);
    if (!lowered) continue;
    properties.set(member.name, lowered.schema);
    if (lowered.required) required.push(member.name);
  }
  return {
    type: 'object',
    ...(properties.size > 0 && { properties }),
    ...(required.length > 0 && { required }),
    at,
  };
}

/** Kubernetes' own `namespace?: never` of a cluster-scoped kind says that there is no such property. */
function isNever({ expander }: Lowering, { optional, type, sources }: Member): boolean {
  const isNever = type?.kind === 'syntax' && type.syntax.kind === 'keyword' && type.syntax.name === 'never';
  return optional && isNever && !sources.some(({ module }) => expander.modules.isUsers(module));
}

/** A map: Kubernetes knows keys of any text only. */
function lowerMap(lowering: Lowering, index: Index, place: Place): Schema | Problem {
  const key = lowering.expander.expand(index.key);
  const value = lowering.expander.expand(index.value);
  if (!key || !value) return askChecker;
  if (isKeyword(value, 'never')) return { type: 'object', at: place.at };
  const tagged = [...key.layers, ...key.inherited].some(
    (layer) => lowering.comments.ofLayer(layer).annotations.length > 0,
  );
  if ((!isKeyword(key, 'string') && !isKeyword(key, 'number')) || tagged) return keyType;
  const { value: defined, nullable } = split(value);
  if (!defined) return unsupported(has(value, 'null') ? 'null' : 'undefined');
  const schema = lowering.shape(defined, place);
  if (isProblem(schema)) return schema;
  return { type: 'object', additionalProperties: nullable ? withNull(schema) : schema, at: place.at };
}
