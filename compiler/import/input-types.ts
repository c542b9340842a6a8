import { hasDefault, sentMember } from './kind-types.js';
import {
  type Member,
  type Module,
  mapReferences,
  type NamedType,
  noComment,
  type Reference,
  referenceKey,
  referencesIn,
  referenceTo,
} from './named-type.js';

/** Whether a type is sent in another shape than it is read in. */
export type Differs = (reference: Reference) => boolean;

/** The types that have a default somewhere below them, and so may be sent with less than they are read with. */
export function differingTypes(modules: readonly Module[], elsewhere: Differs): Differs {
  const types = modules.flatMap(({ name, types }) =>
    types.map((type) => ({ key: referenceKey({ module: name, name: type.name }), type })),
  );
  const known = new Set<string>();
  function differs(reference: Reference): boolean {
    return known.has(referenceKey(reference)) || elsewhere(reference);
  }
  for (let before = -1; before !== known.size; ) {
    before = known.size;
    for (const { key, type } of types) {
      if (!known.has(key) && hasDifference(type, differs)) known.add(key);
    }
  }
  return differs;
}

function hasDifference({ name, body }: NamedType, differs: Differs): boolean {
  // Lists are read only.
  if (name.endsWith('List') && typeof body !== 'string' && body.some(({ key }) => key === 'items')) return false;
  if (typeof body === 'string') return referencesIn(body).some(differs);
  return body.some((member) => memberDiffers(member, differs));
}

function memberDiffers({ comment, type }: Member, differs: Differs): boolean {
  return hasDefault(comment) || referencesIn(type).some(differs);
}

/** The text with each type that differs replaced by its shape as sent. */
export function retellWith(differs: Differs): (text: string) => string {
  return (text) =>
    mapReferences(text, (reference) =>
      referenceTo(reference.module, differs(reference) ? `${reference.name}Input` : reference.name),
    );
}

/** The shape as sent: the one as read, with the members that differ put in its place. */
export function sentType(type: NamedType, self: string, differs: Differs): NamedType {
  const name = `${type.name}Input`;
  const retell = retellWith(differs);
  if (typeof type.body === 'string') return { name, comment: noComment, body: retell(type.body) };
  const changed = type.body.filter((member) => memberDiffers(member, differs));
  const body = changed.map((member) => sentMember(member, retell));
  if (changed.length * 2 > type.body.length) {
    return { name, comment: noComment, body: type.body.map((member) => sentMember(member, retell)) };
  }
  return { name, comment: noComment, body, base: `Omit<${self}, ${changed.map(({ key }) => `'${key}'`).join(' | ')}>` };
}
