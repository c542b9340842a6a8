import { readComment } from '../comments/comment.js';
import { docCommentIn } from '../comments/doc-comment.js';
import type { Finder } from '../modules/find.js';
import type { Modules } from '../modules/modules.js';
import type { Module } from '../syntax/tree.js';
import { tokenStart } from '../syntax/trivia.js';
import {
  type InterfaceDeclaration,
  isIdentifier,
  isInterfaceDeclaration,
  isMethodSignatureDeclaration,
  isPropertySignatureDeclaration,
  type MethodSignatureDeclaration,
  type Node,
  type SourceFile,
} from '../typescript.js';
import type { ClientMember, ClientMethod, ClientType, ParameterRole } from './values/client-type.js';

/** What reads `api/`: the methods of a context and of what it extends. */
export interface ClientTypeSources {
  readonly modules: Modules;
  readonly finder: Finder;
  readonly sourceFile: (path: string) => SourceFile | undefined;
}

/** An interface of kext's own with what its methods say in their comments; undefined where it is not there. */
export function clientType(sources: ClientTypeSources, module: Module, name: string): ClientType | undefined {
  const source = sources.sourceFile(module.path);
  const declaration = [...(source?.statements ?? [])].find(
    (it): it is InterfaceDeclaration => isInterfaceDeclaration(it) && it.name.text === name,
  );
  if (!source || !declaration) return undefined;
  const members = new Map<string, ClientMember>();
  for (const clause of declaration.heritageClauses ?? []) {
    for (const { expression } of clause.types) {
      for (const [key, member] of typeOf(sources, module, expression)?.members ?? []) members.set(key, member);
    }
  }
  for (const member of declaration.members) {
    if (isMethodSignatureDeclaration(member) && isIdentifier(member.name)) {
      members.set(member.name.text, methodMember(source.text, member, member.name.text));
    } else if (isPropertySignatureDeclaration(member) && isIdentifier(member.name)) {
      const type = 'typeName' in member.type ? typeOf(sources, module, member.type.typeName as Node) : undefined;
      members.set(member.name.text, type && needsPermissions(type) ? { kind: 'client', type } : { kind: 'plain' });
    }
  }
  return { name, members };
}

function needsPermissions({ members }: ClientType): boolean {
  return [...members.values()].some(({ kind }) => kind !== 'plain');
}

function typeOf(sources: ClientTypeSources, module: Module, node: Node): ClientType | undefined {
  if (!isIdentifier(node)) return undefined;
  const found = sources.finder.find(module, [node.text], { start: node.pos, end: node.end });
  if (found.kind !== 'declared' || sources.modules.kextPath(found.module) === undefined) return undefined;
  return clientType(sources, found.module, found.name);
}

function methodMember(text: string, node: MethodSignatureDeclaration, name: string): ClientMember {
  const start = tokenStart(text, node.pos);
  const comment = docCommentIn(text, node.pos, start);
  const tags = comment ? readComment(text, comment).tags : [];
  const argument = (tag: string) => tags.find((it) => it.name === tag)?.argument;
  const verbs = argument('verbs')?.split(/\s+/) ?? [];
  if (verbs.length === 0) return { kind: 'plain' };
  const subresource = argument('subresource');
  const target = argument('target');
  const watches = argument('watches') !== undefined;
  const method: ClientMethod = {
    name,
    verbs,
    ...(subresource !== undefined && { subresource }),
    ...(target !== undefined && { target }),
    watches,
    cached: !watches && verbs.includes('watch'),
    parameters: [...node.parameters].map(({ type }) => roleOf(type ? text.slice(type.pos, type.end) : '')),
    returns: resultOf(text.slice(node.type?.pos ?? 0, node.type?.end ?? 0)),
  };
  return { kind: 'method', method };
}

/** By the type that the parameter has in `api/`. */
function roleOf(type: string): ParameterRole {
  if (/^\s*Kind</.test(type)) return 'kind';
  if (/^\s*Key\b/.test(type)) return 'key';
  if (/^\s*ListOptions\b/.test(type)) return 'list';
  return /^\s*NoInfer<(Input|Read)\b/.test(type) && !/\[/.test(type) ? 'object' : 'other';
}

function resultOf(type: string): ClientMethod['returns'] {
  if (/\bRead\[\]/.test(type)) return 'list';
  return /^\s*Promise<Read\b/.test(type) ? 'object' : 'other';
}
