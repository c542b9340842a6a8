import type { MemberSyntax } from '../syntax/tree.js';
import { type Index, keywordShape, type ObjectShape, type Unsupported } from './shape.js';
import { type Member, type Scope, shapeTerm, syntaxTerm } from './term.js';

/** The members that stand in the braces of an interface or a type literal, over those that it inherits. */
export function objectMembers(
  syntax: readonly MemberSyntax[],
  scope: Scope,
  inherited?: Pick<ObjectShape, 'members' | 'index'>,
): Pick<ObjectShape, 'members' | 'index'> {
  const members = new Map<string, Member>(inherited?.members);
  let index: Index | undefined = inherited?.index;
  for (const member of syntax) {
    if (member.kind === 'signature') continue;
    if (member.kind === 'index') {
      index = { key: syntaxTerm(member.key, scope), value: syntaxTerm(member.value, scope) };
      continue;
    }
    const { name, optional } = member;
    const source = { module: scope.module, syntax: member };
    const overridden = members.get(name);
    const sources = overridden ? [source, ...overridden.sources] : [source];
    const written = member.kind === 'property' && member.type ? syntaxTerm(member.type, scope) : undefined;
    const type = member.kind === 'property' ? (written ?? shapeTerm(keywordShape('any'))) : undefined;
    members.set(name, { name, optional, type, sources });
  }
  return { members, ...(index && { index }) };
}

/** What a type is whose braces hold a signature; undefined for an object. */
export function calledAs(members: readonly MemberSyntax[]): Unsupported | undefined {
  const signature = members.find((member) => member.kind === 'signature');
  return signature && (signature.construct ? 'class' : 'function');
}
