import { extended } from '../../model/extended.js';
import type { Finder } from '../modules/find.js';
import type { Modules } from '../modules/modules.js';
import type { DeclarationSyntax, ReferenceSyntax, TypeSyntax } from '../syntax/tree.js';
import type { Compiler } from '../typescript.js';
import { expandConditional } from './conditional.js';
import { expandDeclared } from './declared.js';
import type { Expander } from './expander.js';
import { shapeOfType } from './from-checker.js';
import { expandGlobal } from './globals.js';
import { intersect } from './intersection.js';
import { expandIndexed, expandKeyof } from './keys.js';
import { expandMapped } from './mapped.js';
import { calledAs, objectMembers } from './members.js';
import { isClosed } from './mentions.js';
import { keywordShape, literalShape, type Shape, unionShape, unnamed, unsupportedShape } from './shape.js';
import { expandTemplate } from './template.js';
import { type Scope, type SyntaxTerm, syntaxTerm, type Term } from './term.js';
import { expandQuery } from './values.js';
import { withoutUndefined } from './without.js';

/** Deeper nesting of types than this is an endless one. */
const deepest = 150;

export function expanderOf(
  modules: Modules,
  finder: Finder,
  compiler: Compiler,
  isAugmented: Expander['isAugmented'],
): Expander {
  const named = new Map<DeclarationSyntax, Shape>();
  let depth = 0;

  const expander: Expander = {
    modules,
    finder,
    compiler,
    isAugmented,
    expand,
    expandDeclared: (found, args, owner) => expandDeclared(expander, named, found, args, owner),
    expandGlobal: (name, args) => expandGlobal(expander, name, args),
  };

  function expand(term: Term): Shape | undefined {
    if (depth > deepest) return unsupportedShape('computed');
    depth++;
    try {
      return expandTerm(term);
    } finally {
      depth--;
    }
  }

  function expandTerm(term: Term): Shape | undefined {
    switch (term.kind) {
      case 'shape':
        return term.shape;
      case 'type':
        return shapeOfType(expander, term.type, term.at);
      case 'defined':
        return withoutUndefined(expand(term.term));
      case 'both':
        return intersect(expander, term.terms);
      case 'syntax':
        return expandSyntax(term);
    }
  }

  function expandSyntax(term: SyntaxTerm): Shape | undefined {
    const shape = bySyntax(expander, term);
    if (shape) {
      if (shape.kind !== 'object' || shape.owner || !isClosed(term)) return shape;
      return extended(shape, { owner: term });
    }
    if (!isClosed(term)) return undefined;
    const type = compiler.typeAt(term.scope.module.path, term.syntax);
    return type ? shapeOfType(expander, type, term) : unsupportedShape('unresolved');
  }

  return expander;
}

function bySyntax(expander: Expander, term: SyntaxTerm): Shape | undefined {
  const { syntax, scope } = term;
  switch (syntax.kind) {
    case 'keyword':
      return keywordShape(syntax.name);
    case 'literal':
      return literalShape(syntax.value);
    case 'reference':
      return expandReference(expander, syntax, term);
    case 'array':
      return { kind: 'array', element: syntaxTerm(syntax.element, scope), readonly: syntax.readonly, ...unnamed };
    case 'union':
      return expandUnion(expander, syntax.members, scope);
    case 'intersection':
      return intersect(
        expander,
        syntax.members.map((member) => syntaxTerm(member, scope)),
      );
    case 'object': {
      const called = calledAs(syntax.members);
      return called
        ? unsupportedShape(called)
        : { kind: 'object', ...objectMembers(syntax.members, scope), ...unnamed };
    }
    case 'tuple':
    case 'function':
      return unsupportedShape(syntax.kind);
    default:
      return computed(expander, term);
  }
}

function computed(expander: Expander, { syntax, scope }: SyntaxTerm): Shape | undefined {
  switch (syntax.kind) {
    case 'mapped':
      return expandMapped(expander, syntax, scope);
    case 'conditional':
      return expandConditional(expander, syntax, scope);
    case 'indexed':
      return expandIndexed(expander, syntax, scope);
    case 'keyof':
      return expandKeyof(expander, syntaxTerm(syntax.operand, scope));
    case 'query':
      return expandQuery(expander, syntax, scope);
    case 'template':
      return expandTemplate(expander, syntax, scope);
    case 'import': {
      const module = expander.modules.resolve(scope.module, syntax.specifier);
      const [name = '', ...rest] = syntax.name;
      const found = module && rest.length === 0 ? expander.finder.exportOf(module, name) : undefined;
      if (found?.kind !== 'declared') return undefined;
      const args = syntax.arguments.map((argument) => syntaxTerm(argument, scope));
      return expander.expandDeclared(found, args, syntaxTerm(syntax, scope));
    }
    default:
      return undefined;
  }
}

function expandReference(expander: Expander, syntax: ReferenceSyntax, term: SyntaxTerm): Shape | undefined {
  const { scope } = term;
  const [first = ''] = syntax.name;
  const bound = syntax.name.length === 1 && scope.bindings.size > 0 ? scope.bindings.get(first) : undefined;
  if (bound) return expander.expand(bound);
  const found = expander.finder.find(scope.module, syntax.name, syntax);
  const args =
    syntax.arguments.length === 0 ? noTerms : syntax.arguments.map((argument) => syntaxTerm(argument, scope));
  if (found.kind === 'declared') return expander.expandDeclared(found, args, term);
  return found.kind === 'global' ? expander.expandGlobal(found.name, args) : undefined;
}

const noTerms: readonly Term[] = [];

function expandUnion(expander: Expander, members: readonly TypeSyntax[], scope: Scope): Shape | undefined {
  const shapes: Shape[] = [];
  for (const member of members) {
    const shape = member.kind === 'literal' ? literalShape(member.value) : expander.expand(syntaxTerm(member, scope));
    if (!shape) return undefined;
    shapes.push(shape);
  }
  return unionShape(shapes);
}
