import type { KindReference, Scope as KindScope } from '../../model/kind.js';
import type { Location } from '../../model/location.js';
import { readComment } from '../comments/comment.js';
import type { Declared } from '../modules/find.js';
import type { Lowering } from '../schemas/lowering.js';
import type { InterfaceSyntax, TypeSyntax } from '../syntax/tree.js';
import { syntaxTerm, type Term } from '../types/term.js';

/** What of a project tells its own kinds from others. */
export interface KindContext {
  readonly lowering: Lowering;
  /** Absolute. */
  readonly folder: string;
}

/** The kinds that a type stands for, in the order in which they are written; none for a type that is no kind. */
export function kindsOf(context: KindContext, term: Term): readonly KindReference[] {
  return kindTerms(context, term).map(({ kind }) => kind);
}

export interface KindTerm {
  readonly kind: KindReference;
  /** The type of its objects. */
  readonly term: Term;
}

/** The same, with the type of each. */
export function kindTerms(context: KindContext, term: Term, depth = 0): readonly KindTerm[] {
  if (term.kind !== 'syntax' || depth > 20) return [];
  const { syntax, scope } = term;
  if (syntax.kind === 'union') {
    return syntax.members.flatMap((member) => kindTerms(context, syntaxTerm(member, scope), depth + 1));
  }
  const found = declaredOf(context, term);
  if (found === undefined) {
    const bound = syntax.kind === 'reference' ? scope.bindings.get(syntax.name.join('.')) : undefined;
    return bound ? kindTerms(context, bound, depth + 1) : [];
  }
  const at = context.lowering.locate(scope.module, syntax);
  const kind = kindOf(context, found, at);
  if (kind) return [{ kind, term }];
  const alias = found.declarations.find((it) => it.kind === 'alias');
  if (!alias || syntax.kind !== 'reference') return [];
  const bindings = new Map(
    alias.parameters.flatMap(({ name }, index) => {
      const argument = syntax.arguments[index];
      return argument ? [[name, syntaxTerm(argument, scope)] as const] : [];
    }),
  );
  return kindTerms(context, syntaxTerm(alias.type, { module: found.module, bindings }), depth + 1);
}

/** The named type that a reference means, type parameters aside. */
export function declaredOf(
  { lowering }: KindContext,
  { syntax, scope }: Extract<Term, { kind: 'syntax' }>,
): Declared | undefined {
  const { finder, modules } = lowering.expander;
  if (syntax.kind === 'import') {
    const module = modules.resolve(scope.module, syntax.specifier);
    const found = module && syntax.name.length === 1 ? finder.exportOf(module, syntax.name[0] ?? '') : undefined;
    return found?.kind === 'declared' ? found : undefined;
  }
  if (syntax.kind !== 'reference' || scope.bindings.has(syntax.name.join('.'))) return undefined;
  const found = finder.find(scope.module, syntax.name, syntax);
  return found.kind === 'declared' ? found : undefined;
}

/** The kind of a named type: the project's own by `@resource`, any other by the `Kind` of the same name beside it. */
export function kindOf(context: KindContext, found: Declared, at: Location): KindReference | undefined {
  const source = found.declarations.find((it) => it.kind === 'interface');
  const own = source && ownKind(found, source);
  if (own) return { ...own, at };
  const args = kindArguments(context, found);
  if (!args) return undefined;
  const [group = '', version = '', kind = '', plural = '', scope = 'Namespaced'] = args;
  const path = context.lowering.locate(found.module, { start: 0, end: 1 }).file;
  if (path.startsWith('generated/')) return { group, version, kind, at };
  const inKext = context.lowering.expander.modules.kextPath(found.module);
  const module = inKext === undefined ? path : inKext.replace(/^kubernetes\//, 'kext/');
  return { group, version, kind, plural, scope: scope as KindScope, module, at };
}

function ownKind({ module, name }: Declared, { comment }: InterfaceSyntax): Omit<KindReference, 'at'> | undefined {
  // Few types are kinds: the comments of the others needn't be taken apart.
  if (!comment || !module.text.slice(comment.start, comment.end).includes('@resource')) return undefined;
  const tag = readComment(module.text, comment).tags.find((it) => it.name === 'resource');
  const [, group, version] = /^([^/\s]+)\/(\S+)$/.exec(tag?.argument ?? '') ?? [];
  return group !== undefined && version !== undefined ? { group, version, kind: name } : undefined;
}

/** The literals in `export const Deployment: Kind<Deployment, DeploymentInput, 'apps', 'v1', …>`. */
function kindArguments({ lowering }: KindContext, { module, declarations }: Declared): readonly string[] | undefined {
  const constant = declarations.find((it) => it.kind === 'variable');
  if (constant?.kind !== 'variable' || constant.type?.kind !== 'reference') return undefined;
  const { finder, modules } = lowering.expander;
  const { type } = constant;
  const found = finder.find(module, type.name, type);
  const isKind = found.kind === 'declared' && found.name === 'Kind' && modules.kextPath(found.module) === 'api/kind';
  return isKind ? type.arguments.slice(2).map(literalText) : undefined;
}

function literalText(type: TypeSyntax): string {
  return type.kind === 'literal' ? String(type.value) : '';
}
