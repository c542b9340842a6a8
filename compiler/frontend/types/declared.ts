import type { Declared } from '../modules/find.js';
import type {
  AliasSyntax,
  DeclarationSyntax,
  EnumSyntax,
  InterfaceSyntax,
  Module,
  TypeParameterSyntax,
} from '../syntax/tree.js';
import { enumMemberShape, enumShape } from './enums.js';
import type { Expander } from './expander.js';
import { interfaceShape } from './interface.js';
import { isClosed } from './mentions.js';
import { isScalar } from './scalar-names.js';
import { type Layer, type Shape, unnamed, unsupportedShape, withLayer } from './shape.js';
import { type Scope, type SyntaxTerm, syntaxTerm, type Term } from './term.js';

type NamedType = InterfaceSyntax | AliasSyntax | EnumSyntax;

/** A named type. What has no type parameters is looked into once. */
export function expandDeclared(
  expander: Expander,
  known: Map<DeclarationSyntax, Shape>,
  found: Declared,
  args: readonly Term[],
  owner: SyntaxTerm,
): Shape | undefined {
  const [only] = found.declarations;
  const seen = only && found.rest.length === 0 ? known.get(only) : undefined;
  if (seen) return seen;
  // An interface of the same name only adds to the class.
  if (found.declarations.some(({ kind }) => kind === 'class')) return unsupportedShape('class');
  const declaration = found.declarations.find(isNamedType);
  if (!declaration) return undefined;
  if (declaration.kind === 'enum') {
    const [member] = found.rest;
    const shape = member === undefined ? enumShape(expander, found.module, declaration) : undefined;
    if (member !== undefined) return enumMemberShape(expander, found.module, declaration, member);
    if (member === undefined && !shape) return unsupportedShape('enum');
    return shape && withLayer(shape, { module: found.module, declaration, instance: '' });
  }
  if (found.rest.length > 0) return undefined;
  if (declaration.parameters.length > 0) return instance(expander, found, declaration, args, owner);
  const before = known.get(declaration);
  if (before) return before;
  const shape = instance(expander, found, declaration, [], owner);
  if (shape) known.set(declaration, shape);
  return shape;
}

function isNamedType(declaration: DeclarationSyntax): declaration is NamedType {
  return declaration.kind === 'interface' || declaration.kind === 'alias' || declaration.kind === 'enum';
}

function instance(
  expander: Expander,
  found: Declared,
  declaration: InterfaceSyntax | AliasSyntax,
  args: readonly Term[],
  owner: SyntaxTerm,
): Shape | undefined {
  const { module, name } = found;
  const scope = bind(module, declaration.parameters, args);
  const layer: Layer = { module, declaration, instance: args.map(termKey).join() };
  if (declaration.kind === 'alias') {
    if (isScalar(expander.modules.kextPath(module), name)) return { kind: 'scalar', name, ...unnamed, layers: [layer] };
    const body = expander.expand(syntaxTerm(declaration.type, scope));
    return body && withLayer(owned(body, owner), layer);
  }
  return interfaceShape(expander, found, scope, layer, owner);
}

function owned(shape: Shape, owner: SyntaxTerm): Shape {
  return shape.kind === 'object' && isClosed(owner) ? { ...shape, owner } : shape;
}

/** Type parameters that got no argument take their default; without one, `unknown`. */
function bind(module: Module, parameters: readonly TypeParameterSyntax[], args: readonly Term[]): Scope {
  const bindings = new Map<string, Term>();
  const scope: Scope = { module, bindings };
  parameters.forEach(({ name, fallback }, at) => {
    const unknown = { kind: 'keyword', name: 'unknown', start: 0, end: 0 } as const;
    bindings.set(name, args[at] ?? syntaxTerm(fallback ?? unknown, { module, bindings: new Map(bindings) }));
  });
  return scope;
}

/** Tells apart what a type parameter is bound to. */
function termKey(term: Term): string {
  if (term.kind !== 'syntax')
    return term.kind === 'shape' && term.shape.kind === 'literal' ? `${term.shape.value}` : '?';
  const { syntax, scope } = term;
  if (syntax.kind === 'keyword') return syntax.name;
  const bound = syntax.kind === 'reference' ? scope.bindings.get(syntax.name.join('.')) : undefined;
  if (bound) return termKey(bound);
  const text = scope.module.text.slice(syntax.start, syntax.end);
  return isClosed(term) ? `${scope.module.path}:${text}` : `${text}<${[...scope.bindings.values()].map(termKey)}>`;
}
