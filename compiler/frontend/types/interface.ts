import type { Declared } from '../modules/find.js';
import type { InterfaceSyntax } from '../syntax/tree.js';
import type { Expander } from './expander.js';
import { both } from './intersection.js';
import { calledAs, objectMembers } from './members.js';
import { membersOfType } from './members-of-type.js';
import { isClosed } from './mentions.js';
import { type Layer, type ObjectShape, type Shape, unsupportedShape, withLayer } from './shape.js';
import { type Scope, type SyntaxTerm, syntaxTerm } from './term.js';

/** All declarations of one name merge; what is inherited comes first. */
export function interfaceShape(
  expander: Expander,
  found: Declared,
  scope: Scope,
  layer: Layer,
  owner: SyntaxTerm,
): Shape | undefined {
  const parts = found.declarations.filter((it) => it.kind === 'interface');
  const called = calledAs(parts.flatMap(({ members }) => members));
  if (called) return withLayer(unsupportedShape(called), layer);
  let form: Pick<ObjectShape, 'members' | 'index'> = { members: new Map() };
  const inherited: Layer[] = [];
  for (const base of parts.flatMap(({ bases }) => bases)) {
    const shape = expander.expand(syntaxTerm(base, scope));
    if (shape?.kind !== 'object') return undefined;
    inherited.push(...shape.layers, ...shape.inherited);
    const index = shape.index ?? form.index;
    const members = form.members.size === 0 ? shape.members : joined(form.members, shape.members);
    form = { members, ...(index && { index }) };
  }
  for (const { members } of parts) form = objectMembers(members, scope, form);
  const members = expander.isAugmented(found) ? augmentedMembers(expander, found, layer, owner, form) : form.members;
  if (!members) return undefined;
  const layers = [layer, ...otherLayers(parts, layer)];
  return { kind: 'object', ...form, members, layers, inherited, ...(isClosed(owner) && { owner }) };
}

/** What two bases declare alike must satisfy both; what they have from one base of theirs is the same. */
function joined(first: ObjectShape['members'], second: ObjectShape['members']): ObjectShape['members'] {
  const members = new Map(first);
  for (const [name, member] of second) {
    const other = members.get(name);
    const same = other?.sources[0]?.syntax === member.sources[0]?.syntax;
    members.set(name, other && !same ? both(other, member) : (other ?? member));
  }
  return members;
}

/** A comment on any of the declarations is about the type. */
function otherLayers(parts: readonly InterfaceSyntax[], { module, declaration, instance }: Layer): readonly Layer[] {
  return parts.flatMap((part) =>
    part !== declaration && part.comment ? [{ module, declaration: part, instance }] : [],
  );
}

/** `declare module` adds members from other files: the checker has all of them. */
function augmentedMembers(
  expander: Expander,
  { module }: Declared,
  { declaration }: Layer,
  owner: SyntaxTerm,
  { members }: Pick<ObjectShape, 'members'>,
): ObjectShape['members'] | undefined {
  if (declaration.kind !== 'interface' || declaration.parameters.length > 0) return undefined;
  const type = expander.compiler.typeAt(module.path, declaration.at);
  const all = type && membersOfType(expander, type, owner);
  return all && new Map([...members, ...[...all].filter(([name]) => !members.has(name))]);
}
