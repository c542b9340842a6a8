import type { BaseDescriptions, ResourceDeclaration } from '../../model/declaration.js';
import type { Location } from '../../model/location.js';
import type { Schema } from '../../model/schema.js';
import { noCustomResource, noResourceTag, notExported } from '../diagnostics.js';
import type { Lowering } from '../schemas/lowering.js';
import type { InterfaceSyntax, Module } from '../syntax/tree.js';
import type { Scope } from '../types/term.js';
import { type ResourceArguments, resourceArguments } from './custom-resource.js';
import { rootSchema } from './root-schema.js';

/** Every exported interface of a file that carries `@resource`; `bases` are names that some interface extends. */
export function readResources(
  lowering: Lowering,
  module: Module,
  bases: ReadonlySet<string>,
): readonly ResourceDeclaration[] {
  return [...module.declarations.values()].flat().flatMap((declaration) => {
    if (declaration.kind !== 'interface') return [];
    return readResource(lowering, module, declaration, bases.has(declaration.name)) ?? [];
  });
}

/** The names that some interface extends: such an interface may be a base only, without `@resource`. */
export function baseNames(modules: readonly Module[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { declarations } of modules) {
    for (const declaration of [...declarations.values()].flat()) {
      if (declaration.kind !== 'interface') continue;
      for (const { name } of declaration.bases) names.add(name.at(-1) ?? '');
    }
  }
  return names;
}

function readResource(
  lowering: Lowering,
  module: Module,
  declaration: InterfaceSyntax,
  isBase: boolean,
): ResourceDeclaration | undefined {
  const { comments, locate, report, expander } = lowering;
  const { name, comment, parameters } = declaration;
  if (declaration.bases.length === 0 && !comment) return undefined;
  const at = locate(module, declaration.at);
  const scope: Scope = { module, bindings: new Map() };
  const given = resourceArguments(expander.modules, expander.finder, declaration, scope);
  const tagged = comment !== undefined && /@resource\b/.test(module.text.slice(comment.start, comment.end));
  if (!given) return tagged ? reportNoBase(lowering, module, declaration, at) : undefined;
  const read = comment && comments.read(module, comment, 'resource');
  const exported = module.exports.get(name)?.kind === 'local';
  const resource = read?.annotations.some(({ tag }) => tag.name === 'resource') ?? false;
  if (!resource && !tagged && exported && !isBase && parameters.length === 0) report(noResourceTag, at, { name });
  if (!resource) return undefined;
  if (!exported) report(notExported, at, { name, tag: 'resource' });
  return declared(lowering, module, declaration, given, at);
}

function reportNoBase(
  { comments, report }: Lowering,
  module: Module,
  { comment, name }: InterfaceSyntax,
  at: Location,
): undefined {
  const tags = comment && comments.raw(module, comment);
  if (tags?.some((tag) => tag.name === 'resource')) {
    report(noCustomResource, at, { name });
    comments.skip(module, comment?.start ?? 0);
  }
}

function declared(
  lowering: Lowering,
  module: Module,
  declaration: InterfaceSyntax,
  given: ResourceArguments,
  at: Location,
): ResourceDeclaration {
  const { description, annotations } = declaration.comment
    ? lowering.comments.read(module, declaration.comment, 'resource')
    : { description: '', annotations: [] };
  const schema: Schema = rootSchema(lowering, module, declaration, given, at);
  const hasStatus = schema.properties?.has('status') ?? false;
  const baseDescriptions = describeBase(lowering, module, declaration);
  return {
    kind: 'resource',
    name: declaration.name,
    at,
    description,
    annotations,
    schema,
    hasStatus,
    baseDescriptions,
  };
}

function describeBase(lowering: Lowering, module: Module, { members }: InterfaceSyntax): BaseDescriptions {
  const told = members.flatMap((member) => {
    if (member.kind !== 'property' || !member.comment || !['apiVersion', 'kind'].includes(member.name)) return [];
    return [[member.name, lowering.comments.read(module, member.comment, 'property').description]];
  });
  return Object.fromEntries(told);
}
