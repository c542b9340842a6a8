import type { MappedSyntax, TypeSyntax } from '../syntax/tree.js';
import type { Expander } from './expander.js';
import {
  constituents,
  demoted,
  type Index,
  keywordShape,
  literalShape,
  type Named,
  type ObjectShape,
  type Shape,
  unionShape,
  unnamed,
} from './shape.js';
import { type Member, type Scope, shapeTerm, syntaxTerm, type Term } from './term.js';

/** `{ [K in C]: T }`. Over `keyof X` the properties keep their order, their comments and whether they are optional. */
export function expandMapped(expander: Expander, syntax: MappedSyntax, scope: Scope): Shape | undefined {
  const { constraint } = syntax;
  if (constraint.kind === 'keyof') {
    const source = expander.expand(syntaxTerm(constraint.operand, scope));
    return source && overSource(expander, syntax, scope, source);
  }
  const keys = expander.expand(syntaxTerm(constraint, scope));
  if (!keys) return undefined;
  // `{ [P in K]: X[P] }` takes the modifiers of X, as Pick does.
  const object = syntax.type?.kind === 'indexed' ? syntax.type.object : undefined;
  const source = object && expander.expand(syntaxTerm(object, scope));
  const form = mapKeys(expander, syntax, scope, constituents(keys), source?.kind === 'object' ? source : undefined);
  return form && { kind: 'object', ...form, ...unnamed };
}

function overSource(expander: Expander, syntax: MappedSyntax, scope: Scope, source: Shape): Shape | undefined {
  const { constraint } = syntax;
  if (source.kind === 'object') {
    const names = [...source.members.keys()].map(literalShape);
    const keys = source.index ? [...names, keywordShape('string')] : names;
    const form = mapKeys(expander, syntax, scope, keys, source);
    const named: Named = demoted(source);
    return form && { kind: 'object', ...form, layers: named.layers, inherited: named.inherited };
  }
  // Over a type parameter, unions are mapped one by one, arrays by their elements, and other values not at all.
  if (constraint.kind !== 'keyof' || constraint.operand.kind !== 'reference') return undefined;
  const parameter = constraint.operand.name.join('.');
  if (!scope.bindings.has(parameter)) return undefined;
  if (source.kind === 'union') {
    const members = source.members.map((member) =>
      overSource(expander, syntax, bindTo(scope, parameter, member), member),
    );
    const known = members.filter((member) => member !== undefined);
    return known.length === members.length ? unionShape(known) : undefined;
  }
  if (source.kind === 'array') {
    if (!syntax.type) return undefined;
    const element = template(syntax.type, scope, syntax.parameter, keywordShape('number'));
    const readonly = syntax.readonly === 'keep' ? source.readonly : syntax.readonly === 'add';
    return { ...demoted(source), element, readonly };
  }
  return source.kind === 'unsupported' ? undefined : source;
}

function bindTo(scope: Scope, name: string, shape: Shape): Scope {
  return { module: scope.module, bindings: new Map(scope.bindings).set(name, shapeTerm(shape)) };
}

function mapKeys(
  expander: Expander,
  syntax: MappedSyntax,
  scope: Scope,
  keys: readonly Shape[],
  source: ObjectShape | undefined,
): Pick<ObjectShape, 'members' | 'index'> | undefined {
  const members = new Map<string, Member>();
  let index: Index | undefined;
  for (const key of keys) {
    if (key.kind === 'literal') {
      const names = renamed(expander, syntax, scope, key);
      if (!names) return undefined;
      const member = mapMember(syntax, scope, key, source?.members.get(String(key.value)));
      for (const name of names) members.set(name, { ...member, name });
    } else if (key.kind === 'keyword' && (key.name === 'string' || key.name === 'number') && !syntax.rename) {
      index = { key: shapeTerm(key), value: mapValue(syntax, scope, key, source?.index?.value) };
    } else if (key.kind === 'scalar') {
      index = { key: shapeTerm(key), value: mapValue(syntax, scope, key, undefined) };
    } else if (key.kind !== 'keyword' || key.name !== 'never') return undefined;
  }
  return { members, ...(index && { index }) };
}

/** What an `as` clause makes of a key; none for `never`. */
function renamed(expander: Expander, syntax: MappedSyntax, scope: Scope, key: Shape): readonly string[] | undefined {
  if (!syntax.rename) return key.kind === 'literal' ? [String(key.value)] : undefined;
  const shape = expander.expand(template(syntax.rename, scope, syntax.parameter, key));
  if (!shape) return undefined;
  const names = constituents(shape).filter((it) => it.kind !== 'keyword' || it.name !== 'never');
  const literals = names.filter((it) => it.kind === 'literal');
  return literals.length === names.length ? literals.map(({ value }) => String(value)) : undefined;
}

function mapMember(syntax: MappedSyntax, scope: Scope, key: Shape, source: Member | undefined): Omit<Member, 'name'> {
  const optional = syntax.optional === 'keep' ? (source?.optional ?? false) : syntax.optional === 'add';
  const opaque = source !== undefined && source.type === undefined && takesProperty(syntax);
  const type = opaque ? undefined : mapValue(syntax, scope, key, source?.type);
  return {
    optional,
    type: type && syntax.optional === 'remove' ? { kind: 'defined', term: type } : type,
    sources: source?.sources ?? [],
  };
}

function mapValue(syntax: MappedSyntax, scope: Scope, key: Shape, source: Term | undefined): Term {
  if (!syntax.type) return shapeTerm(keywordShape('any'));
  return source && takesProperty(syntax) ? source : template(syntax.type, scope, syntax.parameter, key);
}

/** `X[K]` where X is what is mapped: the property's own type. */
function takesProperty({ type, constraint, parameter }: MappedSyntax): boolean {
  if (type?.kind !== 'indexed' || type.index.kind !== 'reference' || type.index.name.join('.') !== parameter)
    return false;
  const { object } = type;
  if (constraint.kind !== 'keyof') return true;
  const { operand } = constraint;
  return (
    object.kind === 'reference' && operand.kind === 'reference' && object.name.join('.') === operand.name.join('.')
  );
}

function template(type: TypeSyntax, scope: Scope, parameter: string, key: Shape): Term {
  return syntaxTerm(type, bindTo(scope, parameter, key));
}
