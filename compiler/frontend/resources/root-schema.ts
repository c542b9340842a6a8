import type { Location } from '../../model/location.js';
import type { Schema } from '../../model/schema.js';
import { isProblem, type LoweredMember, type Lowering, type Place } from '../schemas/lowering.js';
import { applyAnnotations } from '../schemas/names.js';
import { typeName } from '../schemas/origin.js';
import type { InterfaceSyntax, Module } from '../syntax/tree.js';
import type { Layer, ObjectShape } from '../types/shape.js';
import { unnamed } from '../types/shape.js';
import { type Member, syntaxTerm, type Term } from '../types/term.js';
import { isKeyword } from '../types/without.js';
import type { ResourceArguments } from './custom-resource.js';

/** The object that a custom resource is, without apiVersion and kind, which are the same for all. */
export function rootSchema(
  lowering: Lowering,
  module: Module,
  declaration: InterfaceSyntax,
  given: ResourceArguments,
  at: Location,
): Schema {
  const layer: Layer = { module, declaration, instance: '' };
  const place: Place = { at, within: { layers: [layer], outer: undefined } };
  const properties = new Map<string, Schema>();
  const required: string[] = [];
  const add = (name: string, lowered: LoweredMember | undefined) => {
    if (!lowered) return;
    properties.set(name, lowered.schema);
    if (lowered.required) required.push(name);
  };
  const metadata = given.meta && metadataSchema(lowering, given.meta, place);
  if (metadata) properties.set('metadata', metadata);
  for (const [name, member] of rootMembers(lowering, declaration, module, given)) {
    add(name, lowering.member(member, { kind: 'object', members: new Map(), ...unnamed }, place));
  }
  const form: Schema = {
    type: 'object',
    properties,
    ...(required.length > 0 && { required }),
    names: [typeName(lowering, layer)],
    at,
  };
  if (!declaration.comment) return form;
  const { annotations } = lowering.comments.read(module, declaration.comment, 'resource');
  return applyAnnotations(lowering, form, annotations, true);
}

/** spec and status as they were given, then what the body declares; a body may narrow spec and status too. */
function rootMembers(
  { expander }: Lowering,
  declaration: InterfaceSyntax,
  module: Module,
  given: ResourceArguments,
): ReadonlyMap<string, Member> {
  const members = new Map<string, Member>();
  for (const name of ['spec', 'status'] as const) {
    const type = given[name];
    const shape = type && expander.expand(type);
    // `undefined` alone says that there is none.
    if (type === undefined || (shape && isKeyword(shape, 'undefined'))) continue;
    members.set(name, { name, optional: name === 'status', type, sources: [] });
  }
  const self = { kind: 'reference', name: [declaration.name], arguments: [], ...declaration.at } as const;
  const shape = expander.expand(syntaxTerm(self, { module, bindings: new Map() }));
  if (shape?.kind !== 'object') return members;
  for (const [name, member] of shape.members) {
    const own = member.sources.some((source) => expander.modules.kextPath(source.module) === undefined);
    if (own && name !== 'apiVersion' && name !== 'kind' && name !== 'metadata') members.set(name, member);
  }
  return members;
}

/**
 * What `Meta` demands of metadata beyond ObjectMeta. The server allows constraints on `name` and `generateName` only,
 * and nothing beside them, so that they are required is left out.
 */
function metadataSchema(lowering: Lowering, meta: Term, place: Place): Schema | undefined {
  const shape = lowering.expander.expand(meta);
  if (shape?.kind !== 'object') return undefined;
  const { modules } = lowering.expander;
  const narrowed = [...shape.members].filter(([, { sources, others }]) =>
    [...sources, ...(others ?? []).flat()].some(({ module }) => modules.kextPath(module) === undefined),
  );
  if (narrowed.length === 0) return undefined;
  const narrow: ObjectShape = { ...shape, members: new Map(narrowed), layers: [], inherited: [] };
  const schema = lowering.object(narrow, place);
  if (isProblem(schema)) return undefined;
  const { required: _, ...rest } = schema;
  return rest;
}
