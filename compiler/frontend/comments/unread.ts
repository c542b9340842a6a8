import type { Place } from '../../model/tag.js';
import { inNamespace, unattachedTag } from '../diagnostics.js';
import { declaredInNamespaces, namespaceAround } from '../modules/namespaces.js';
import { resourceArguments } from '../resources/custom-resource.js';
import type { Lowering } from '../schemas/lowering.js';
import { innerTypes } from '../syntax/inner-types.js';
import type { DeclarationSyntax, MemberSyntax, Module, Range, TypeSyntax } from '../syntax/tree.js';
import { readComment } from './comment.js';
import type { Comments } from './comments.js';
import { tsdocOwn } from './foreign-tags.js';

const docComment = /\/\*\*[^*/][\s\S]*?\*\//g;
const tagLine = /(^|\n|\/\*\*)[ \t]*\**[ \t]*@[A-Za-z]/;

/**
 * A tag that nobody reads would do nothing. Comments of types and properties that no resource uses are read now, so
 * that what is wrong in them shows; a tag of kext's in a comment that belongs to nothing is an error.
 */
export function readTheRest(lowering: Lowering, module: Module): void {
  const { comments, locate, report } = lowering;
  const left = unreadComments(comments, module);
  if (left.length === 0) return;
  const attached = attachedComments(lowering, module);
  for (const comment of left) {
    const place = attached.get(comment.start);
    if (place === 'namespaced') {
      reportNamespaced(lowering, module, comment);
      continue;
    }
    if (place) {
      comments.read(module, comment, place);
      continue;
    }
    const passes = standsInType(module, comment) ? tsdocOwn : jsdocOwn;
    const tag = readComment(module.text, comment).tags.find(({ name }) => comments.tags.has(name) && !passes.has(name));
    if (!tag || lowering.expander.compiler.isInLiteral(module.path, comment.start)) continue;
    report(unattachedTag, locate(module, { start: tag.start, end: tag.start + tag.name.length + 1 }), {
      name: tag.name,
    });
  }
}

/** Beyond types, JSDoc's own tags that are spelt as kext's pass too: on the members of a class, or in a function. */
const jsdocOwn: ReadonlySet<string> = new Set([...tsdocOwn, 'default', 'requires']);

function standsInType(module: Module, { start, end }: Range): boolean {
  return allDeclarations(module).some(
    ({ kind, ...range }) => (kind === 'interface' || kind === 'alias') && range.start < start && end < range.end,
  );
}

function reportNamespaced({ comments, locate, report }: Lowering, module: Module, comment: Range): void {
  const tag = comments.raw(module, comment).find(({ name }) => comments.tags.has(name) && !jsdocOwn.has(name));
  if (!tag) return;
  const at = locate(module, { start: tag.start, end: tag.start + tag.name.length + 1 });
  report(inNamespace, at, { name: tag.name, namespace: namespaceAround(module, comment) ?? '' });
}

function unreadComments(comments: Comments, module: Module): readonly Range[] {
  if (!module.text.includes('@')) return [];
  return [...module.text.matchAll(docComment)].flatMap((match) => {
    const range = { start: match.index, end: match.index + match[0].length };
    return tagLine.test(match[0]) && !comments.isRead(module, range.start) ? [range] : [];
  });
}

/** Where each comment stands that belongs to a declaration or a property. */
function attachedComments(lowering: Lowering, module: Module): ReadonlyMap<number, Attached> {
  const places = new Map<number, Attached>();
  const put = (comment: Range | undefined, place: Attached) => {
    if (comment) places.set(comment.start, place);
  };
  const members = (list: readonly MemberSyntax[]) => {
    for (const member of list) {
      put(member.comment, member.kind === 'property' || member.kind === 'opaque' ? 'property' : 'nothing');
    }
  };
  const type = (syntax: TypeSyntax) => {
    if (syntax.kind === 'object') members(syntax.members);
    for (const inner of innerTypes(syntax)) type(inner);
  };
  for (const declaration of allDeclarations(module)) {
    const place = placeOf(lowering, module, declaration);
    const misses = declaration.name.includes('.') && place !== 'type';
    put(declaration.comment, misses ? 'namespaced' : place);
    if (declaration.kind === 'interface') {
      members(declaration.members);
      for (const inner of innerTypes({ kind: 'object', members: declaration.members, start: 0, end: 0 })) type(inner);
    }
    if (declaration.kind === 'enum') for (const { comment } of declaration.members) put(comment, 'nothing');
    if (declaration.kind === 'alias') type(declaration.type);
  }
  return places;
}

/** Resources and handlers are read of modules, not of namespaces. */
type Attached = Place | 'nothing' | 'namespaced';

function allDeclarations(module: Module): readonly DeclarationSyntax[] {
  return [...module.declarations.values(), ...declaredInNamespaces(module).values()].flat();
}

function placeOf({ expander }: Lowering, module: Module, declaration: DeclarationSyntax): Place | 'nothing' {
  switch (declaration.kind) {
    case 'interface': {
      const { modules, finder } = expander;
      return resourceArguments(modules, finder, declaration, { module, bindings: new Map() }) ? 'resource' : 'type';
    }
    case 'alias':
    case 'enum':
      return 'type';
    case 'function':
      return 'function';
    case 'variable':
      return declaration.function ? 'function' : 'constant';
    default:
      return 'nothing';
  }
}
