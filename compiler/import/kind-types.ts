import type { JsonObject } from '../model/json.js';
import { apiVersion } from '../model/name.js';
import { literalText } from './enum-type.js';
import type { ImportedKind } from './imported-kind.js';
import { membersOf, propertiesOf } from './lower-interface.js';
import { lowerProperty } from './lower-schema.js';
import type { Lowering } from './lowering.js';
import { type Comment, type Member, type NamedType, noComment } from './named-type.js';
import { kext } from './scalars.js';

/** A kind that a project uses: all that its types and its value say. */
export interface UsedKind extends Omit<ImportedKind, 'at' | 'definition'> {
  readonly comment: Comment;
  /** Text of the message that it is in protobuf. */
  readonly message?: string | undefined;
}

const ownMembers: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

/** The kind as the API server returns it. */
export function readType(kind: UsedKind, name: string, lowering: Lowering): NamedType {
  const meta = kind.scope === 'Cluster' ? 'ClusterReadMeta' : 'ReadMeta';
  const head = [
    member('apiVersion', literalText(apiVersion(kind.group, kind.version))),
    member('kind', literalText(kind.kind)),
    member('metadata', kext(meta)),
  ];
  return { name, comment: kind.comment, body: [...head, ...otherMembers(kind.schema, name, lowering)] };
}

function otherMembers(schema: JsonObject, name: string, lowering: Lowering): readonly Member[] {
  const others = Object.entries(propertiesOf(schema)).filter(([key]) => !ownMembers.has(key));
  return membersOf({ ...schema, properties: Object.fromEntries(others) }, [name], lowering, lowerProperty);
}

/** The kind as it is sent: without what the API server writes. `retell` gives the type as sent for the type as read. */
export function inputType(read: NamedType, name: string, retell: (text: string) => string): NamedType {
  const members = typeof read.body === 'string' ? [] : read.body;
  const sent = members.filter(({ key }) => isSent(key)).map((member) => sentMember(member, retell));
  return { name, comment: noComment, body: [member('metadata', kext('InputMeta')), ...sent] };
}

/** Whether a root property is the sender's to write as it is. */
export function isSent(key: string): boolean {
  return !ownMembers.has(key) && key !== 'status';
}

/** What has a default may be left out. */
export function sentMember({ key, type, optional, comment }: Member, retell: (text: string) => string): Member {
  const { description } = comment;
  return {
    key,
    type: retell(type),
    optional: optional || hasDefault(comment),
    comment: description === undefined ? noComment : { description, tags: [] },
  };
}

export function hasDefault({ tags }: Comment): boolean {
  return tags.some((tag) => tag.startsWith('@default '));
}

export function kindValue(used: UsedKind, name: string, input: string): string {
  const { group, version, kind, plural, scope, message } = used;
  const literals = [group, version, kind, plural, scope].map(literalText).join(', ');
  const [g, v, k, p, s] = [group, version, kind, plural, scope].map(literalText);
  const more = message === undefined ? '' : `, protobuf: ${message}`;
  const type = `${kext('Kind')}<${name}, ${input}, ${literals}>`;
  return `export const ${name}: ${type} = { group: ${g}, version: ${v}, kind: ${k}, plural: ${p}, scope: ${s}${more} };`;
}

function member(key: string, type: string): Member {
  return { key, type, optional: false, comment: noComment };
}
